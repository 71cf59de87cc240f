package io.github.ipv6containers.proof;

import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;

/**
 * Looks at a service from inside its network namespace, by a side container that shares it.
 *
 * <p>Costs a container's start, so it is taken for failures and for the report only. It needs no tool in the image.
 */
final class InsideLook {

    private static final Logger LOGGER = LoggerFactory.getLogger(InsideLook.class);

    private InsideLook() {}

    /** Looks once; a look that cannot be taken is told as none, because it only explains and never decides. */
    static InsideReport at(RunningService service, Patience patience) {
        List<ProbeTarget> targets = service.targets(Vantage.LOOPBACK);
        List<String> arguments =
                targets.stream().map(target -> argument(target, patience)).toList();
        try (GenericContainer<?> side = HelperImage.running(InsideLook.class, "inside.pl", arguments)) {
            side.withNetworkMode("container:" + service.containerId())
                    .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(patience.startUp()))
                    .start();
            return InsideReport.parse(targets, side.getLogs(OutputType.STDOUT));
        } catch (RuntimeException e) {
            LOGGER.debug("No look from inside container {}", service.containerId(), e);
            return InsideReport.NONE;
        }
    }

    private static String argument(ProbeTarget target, Patience patience) {
        String request = HexFormat.of().formatHex(target.port().handshake().request());
        long answer = target.port().handshake().connectionIsProof()
                ? 300
                : patience.answer().toMillis();
        return target.family().loopback() + " " + target.port().number() + " " + (request.isEmpty() ? "-" : request)
                + " " + answer;
    }
}
