package io.github.ipv6containers.side;

import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;

/**
 * Looks at a service from inside its network namespace, by a side container that shares it.
 *
 * <p>Costs a container's start, so it is taken for failures and for the report only. It needs no tool in the image.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class InsideLook {

    private static final Logger LOGGER = LoggerFactory.getLogger(InsideLook.class);

    private InsideLook() {}

    /**
     * Returns the command that dials and looks for as long as its input is open, for who has a container of their own: a
     * line {@code ID ARGUMENT} for each dial, with the argument of {@link InsideReport#argument}, and {@code tables} for a
     * look; {@code mark WORD} is said again. It says {@code ready} first.
     */
    public static List<String> dialer() {
        return HelperImage.command(InsideLook.class, "inside.pl", List.of("-"));
    }

    /**
     * Looks once; a look that cannot be taken is told as none, because it only explains and never decides.
     *
     * @param targets what is dialed inside
     */
    public static InsideReport at(String containerId, List<ProbeTarget> targets, Patience patience) {
        try (GenericContainer<?> side =
                HelperImage.running(InsideLook.class, "inside.pl", arguments(targets, target -> patience))) {
            return InsideReport.parse(targets, printed(side, "container:" + containerId));
        } catch (RuntimeException e) {
            LOGGER.debug("No look from inside container {}", containerId, e);
            return InsideReport.NONE;
        }
    }

    /** Runs the script in a network and returns what it printed. */
    static String printed(GenericContainer<?> container, String network) {
        HelperImage.runToEnd(container.withNetworkMode(network));
        return container.getLogs(OutputType.STDOUT);
    }

    static List<String> arguments(List<ProbeTarget> targets, Function<ProbeTarget, Patience> patience) {
        return targets.stream()
                .map(target -> InsideReport.argument(target, patience.apply(target)))
                .toList();
    }
}
