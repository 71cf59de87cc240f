package io.github.ipv6containers.traffic;

import io.github.ipv6containers.side.HelperImage;
import java.time.Duration;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.wait.strategy.Wait;

/** Looks at the packets of a network namespace by a side container; each look tells what came since the last one. */
final class PacketLook implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 5;

    private final GenericContainer<?> side;
    private int asked;

    private PacketLook(GenericContainer<?> side) {
        this.side = side;
    }

    static PacketLook into(String containerId, List<Integer> ports) {
        List<String> arguments = ports.stream().map(String::valueOf).toList();
        GenericContainer<?> side = HelperImage.running(PacketLook.class, "traffic.pl", arguments);
        try {
            side.withNetworkMode("container:" + containerId)
                    .withCreateContainerCmdModifier(HelperImage.allowing("NET_RAW"))
                    .waitingFor(Wait.forLogMessage("watching\n", 1))
                    .start();
            return new PacketLook(side);
        } catch (RuntimeException e) {
            side.close();
            throw new IllegalStateException(
                    "The traffic cannot be watched here: the container that looks at packets did not start.", e);
        }
    }

    /** Returns what came since the last call; all that arrived before this one is in it. */
    synchronized Seen next() {
        asked++;
        DockerClientFactory.instance()
                .client()
                .killContainerCmd(side.getContainerId())
                .withSignal("USR1")
                .exec();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<String> lines = side.getLogs(OutputType.STDOUT).lines().toList();
            int end = lines.indexOf("seen " + asked);
            if (end >= 0) {
                int begin = asked == 1 ? 0 : lines.indexOf("seen " + (asked - 1));
                return Seen.parse(lines.subList(begin, end));
            }
            pause();
        }
        throw new IllegalStateException(
                "The watch on the traffic broke off: " + side.getLogs().strip());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the traffic was looked at.", e);
        }
    }

    @Override
    public void close() {
        side.close();
    }
}
