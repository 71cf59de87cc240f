package io.github.ipv6containers.engine;

import java.io.IOException;
import org.testcontainers.DockerClientFactory;

/** Waits until the pipe from its parent closes, then removes what the parent's run made. */
final class WatcherMain {

    private WatcherMain() {}

    public static void main(String[] args) {
        Owner parent = Owner.parse(args[0]).orElseThrow();
        // Beforehand: Testcontainers makes no client any more once this process itself is told to stop.
        Leftovers leftovers = Leftovers.of(DockerClientFactory.instance().client());
        // In a hook, because Ctrl-C reaches this process too, and the parent may still be cleaning up by then.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitParent();
            leftovers.removeThoseOf(parent);
        }));
        awaitParent();
    }

    private static synchronized void awaitParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes; only the end of the stream counts.
            }
        } catch (IOException closed) {
            // The parent is gone.
        }
    }
}
