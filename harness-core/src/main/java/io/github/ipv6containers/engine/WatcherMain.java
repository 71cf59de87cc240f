package io.github.ipv6containers.engine;

import org.testcontainers.DockerClientFactory;

/** Removes what its parent's run made, once that has ended with something left. */
final class WatcherMain {

    private WatcherMain() {}

    public static void main(String[] args) {
        if (Watcher.isDismissed()) {
            return;
        }
        // Only now: it takes as much of the processor as its parent's first container.
        Leftovers.of(DockerClientFactory.instance().client())
                .removeThoseOf(Owner.parse(args[0]).orElseThrow());
    }
}
