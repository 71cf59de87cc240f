package io.github.ipv6containers.engine;

import java.io.IOException;
import org.testcontainers.DockerClientFactory;

/** Waits until the pipe from its parent closes, then removes what the parent's run made. */
final class WatcherMain {

    private WatcherMain() {}

    public static void main(String[] args) {
        Owner parent = Owner.parse(args[0]).orElseThrow();
        awaitParent();
        // Only now: it takes as much of the processor as its parent's first container.
        Leftovers.of(DockerClientFactory.instance().client()).removeThoseOf(parent);
    }

    private static void awaitParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes; only the end of the stream counts.
            }
        } catch (IOException closed) {
            // The parent is gone.
        }
    }
}
