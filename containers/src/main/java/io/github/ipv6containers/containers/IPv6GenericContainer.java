package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.container.ReadyWait;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.util.HashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts any image, for which there is no class here, and proves the ports that you name over each family of its network.
 *
 * <p>Nothing of the image is set: what makes it listen on both families is yours to say, by {@code withCommand} or
 * {@code withEnv}. Unlike with a plain {@code GenericContainer}, {@code getHost()} follows the family of the test.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6GenericContainer extends GenericContainer<IPv6GenericContainer> implements IPv6Container {

    private final DockerImageName image;
    private final Map<Integer, ServicePort> spoken = new HashMap<>();

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code shop/prices:1.4}
     */
    public IPv6GenericContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6GenericContainer(DockerImageName image) {
        super(image);
        this.image = image;
        setWaitStrategy(new ReadyWait());
    }

    /**
     * Exposes a port, and has it proved before the container counts as started.
     *
     * @param port the port inside the container
     * @param handshake what it speaks, for example {@code redis}, {@code http} or {@code http:/health}; {@code tcp} proves
     *     no more than that a connection is kept open
     * @throws IllegalArgumentException if there is no such handshake, or the port has one; the message says what to do
     */
    public IPv6GenericContainer withServicePort(int port, String handshake) {
        if (spoken.containsKey(port)) {
            throw new IllegalArgumentException("The port " + port + " of " + image.asCanonicalNameString()
                    + " has a handshake already; name it once.");
        }
        spoken.put(port, new ServicePort(port, handshake, Handshakes.of(handshake)));
        addExposedPort(port);
        return this;
    }

    /**
     * Returns the exposed ports; one that was not named by {@link #withServicePort} is proved by plain TCP. Its name is the
     * last part of the image's, for example {@code prices}.
     */
    @Override
    public Service service() {
        String name = image.getRepository();
        Service plain = Service.plain(
                name.substring(name.lastIndexOf('/') + 1), image.asCanonicalNameString(), getExposedPorts());
        return plain.withPorts(plain.ports().stream()
                .map(port -> spoken.getOrDefault(port.number(), port))
                .toList());
    }
}
