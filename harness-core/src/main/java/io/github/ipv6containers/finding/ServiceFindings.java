package io.github.ipv6containers.finding;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that was found of one started service.
 *
 * @param name the service's name for people, for example {@code RabbitMQ}
 * @param image the image that ran, with its tag
 * @param provenance whose image it is, for example {@code official}, or the sentence of a stand-in
 * @param mode the mode asked for
 * @param granted the address that the engine granted for each family; a family without one is missing
 * @param ports the findings, by port and then family
 * @param listening the LISTEN rows of its network namespace; empty when they were not read
 * @param ending how the container ended, or null while it runs
 * @param mend the line that mends it, when the recipe knows one, else empty
 * @param why why it is so, when the recipe knows, else empty
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
        String why) {

    public ServiceFindings {
        granted = Map.copyOf(granted);
        ports = List.copyOf(ports);
        listening = List.copyOf(listening);
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
                        .anyMatch(fact -> fact.answered() && fact.target().vantage() != Vantage.LOOPBACK));
    }

    private boolean isFound(ServicePort port) {
        return mode.families().stream()
                .allMatch(family -> ports.stream().anyMatch(found -> found.isAbout(port.number(), family)));
    }
}
