package io.github.ipv6containers.service;

import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Holds what is to be proved: the one shape in which a typed container, any other container, an image of the command line
 * and a row of the report hand it over.
 *
 * @param name the service's name for people, for example {@code RabbitMQ}
 * @param image the image's name as it was asked for, whatever a substitutor made of it
 * @param ports the ports that must answer, with the handshake of each
 * @param mend the line that mends it when it does not answer, or empty
 * @param why why it needs that, or empty
 * @param refusals what it is expected to refuse; mostly nothing
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Service(
        String name, String image, List<ServicePort> ports, String mend, String why, Set<Refusal> refusals) {

    private static final String PLAIN = "tcp";

    public Service {
        ports = List.copyOf(ports);
        refusals = Set.copyOf(refusals);
    }

    /** Takes one that is expected to answer everywhere. */
    public Service(String name, String image, List<ServicePort> ports, String mend, String why) {
        this(name, image, ports, mend, why, Set.of());
    }

    /** Makes one of which nothing is known but its ports: each is proved by a plain TCP connection. */
    public static Service plain(String name, String image, Collection<Integer> ports) {
        return new Service(
                name,
                image,
                ports.stream()
                        .map(port -> new ServicePort(port, PLAIN, Handshakes.of(PLAIN)))
                        .toList(),
                "",
                "");
    }

    /** Returns the same with other ports. */
    public Service withPorts(List<ServicePort> others) {
        return new Service(name, image, others, mend, why, refusals);
    }

    /** Returns the same, expected to refuse. */
    public Service refusing(Set<Refusal> expected) {
        return new Service(name, image, ports, mend, why, expected);
    }
}
