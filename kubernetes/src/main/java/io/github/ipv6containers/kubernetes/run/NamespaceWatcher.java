package io.github.ipv6containers.kubernetes.run;

import io.github.ipv6containers.engine.Watcher;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A small process that deletes what a run made in a cluster when this process ends without having done so. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NamespaceWatcher implements AutoCloseable {

    /** Says that nothing is left to do. */
    static final int DONE = 'd';

    private final Optional<Process> process;

    private NamespaceWatcher(Optional<Process> process) {
        this.process = process;
    }

    static NamespaceWatcher start(ClusterChoice choice, String namespace, String run) {
        return new NamespaceWatcher(Watcher.start(
                NamespaceWatcherMain.class, List.of(choice.context(), choice.namespace(), namespace, run)));
    }

    @Override
    public void close() {
        process.ifPresent(watcher -> {
            try (var input = watcher.getOutputStream()) {
                input.write(DONE);
            } catch (IOException ended) {
                // It has ended already.
            }
        });
    }
}
