package io.github.ipv6containers.finding;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that was found of one started service.
 *
 * @param name the service's name for people, for example {@code RabbitMQ}
 * @param image the image that ran, with its tag
 * @param provenance whose image it is, for example {@code official}, or {@code stand-in} with its sentence
 * @param mode the mode asked for
 * @param granted the address that the engine granted for each family; a family without one is missing
 * @param ports the findings, by port and then family
 * @param listening the LISTEN rows of its network namespace; empty when they were not read
 * @param ending how the container ended, or null while it runs
 * @param mend the line that mends it, when the recipe knows one, else empty
 * @param why why it is so, when the recipe knows, else empty
 * @param asides what else is known of it that concerns one family, each in a sentence
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ServiceFindings(
        String name,
        String image,
        String provenance,
        StackMode mode,
        Map<IPFamily, String> granted,
        List<PortFinding> ports,
        List<ListenRow> listening,
        @Nullable Ending ending,
        String mend,
        String why,
        List<String> asides) {

    public ServiceFindings {
        granted = Map.copyOf(granted);
        ports = List.copyOf(ports);
        listening = List.copyOf(listening);
        asides = List.copyOf(asides);
    }

    public ServiceFindings(
            String name,
            String image,
            String provenance,
            StackMode mode,
            Map<IPFamily, String> granted,
            List<PortFinding> ports,
            List<ListenRow> listening,
            @Nullable Ending ending,
            String mend,
            String why) {
        this(name, image, provenance, mode, granted, ports, listening, ending, mend, why, List.of());
    }

    /** Tells whether every port answers over every family of the mode; false when one of these was not probed. */
    public boolean allAnswer() {
        return ending == null
                && !ports.isEmpty()
                && ports.stream().allMatch(PortFinding::answers)
                && ports.stream().map(PortFinding::port).allMatch(this::isFound);
    }

    /** Tells whether every port answered once over every family of the mode, whatever came of it then. */
    public boolean answered() {
        return !ports.isEmpty()
                && ports.stream().map(PortFinding::port).allMatch(this::isFound)
                && ports.stream().allMatch(found -> found.facts().stream()
                        .anyMatch(fact -> fact.answered() && fact.vantage() != Vantage.LOOPBACK));
    }

    /** Tells whether a port refuses over every family and no process listens on it: exposed for a later use, or for none. */
    public boolean nobodyListens(ServicePort port) {
        List<PortFinding> about =
                ports.stream().filter(found -> found.port().equals(port)).toList();
        return !about.isEmpty()
                && about.stream().allMatch(found -> found.finding() == Finding.REFUSES)
                && listening.stream().noneMatch(row -> row.port() == port.number());
    }

    /** Returns the same with the findings of other ports of the same service; of an end, the one that was seen last. */
    public ServiceFindings and(ServiceFindings others) {
        return with(
                Stream.concat(ports.stream(), others.ports.stream()).toList(),
                others.listening.isEmpty() ? listening : others.listening,
                others.ending == null ? ending : others.ending);
    }

    /** Returns the same without what was found of some ports. */
    public ServiceFindings without(List<ServicePort> left) {
        return with(ports.stream().filter(found -> !left.contains(found.port())).toList(), listening, ending);
    }

    /** Returns the same with nothing that mends it, where what is known would mend other ports. */
    public ServiceFindings withoutMend() {
        return withMend("", "");
    }

    /** Returns the same with other words on what mends it, and why it is so. */
    public ServiceFindings withMend(String line, String reason) {
        return new ServiceFindings(
                name, image, provenance, mode, granted, ports, listening, ending, line, reason, asides);
    }

    /** Returns the same with what else is known of it. */
    public ServiceFindings withAsides(List<String> others) {
        return new ServiceFindings(name, image, provenance, mode, granted, ports, listening, ending, mend, why, others);
    }

    private ServiceFindings with(List<PortFinding> others, List<ListenRow> rows, @Nullable Ending end) {
        return new ServiceFindings(name, image, provenance, mode, granted, others, rows, end, mend, why, asides);
    }

    private boolean isFound(ServicePort port) {
        return mode.families().stream()
                .allMatch(family -> ports.stream().anyMatch(found -> found.isAbout(port.number(), family)));
    }
}
