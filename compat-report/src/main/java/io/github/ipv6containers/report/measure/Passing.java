package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.engine.Engine;
import org.testcontainers.containers.GenericContainer;

/**
 * A container of which nothing has to end well, so that it is removed in one call.
 *
 * @param container the container, started or not
 * @param engine removes it
 */
record Passing(GenericContainer<?> container, Engine engine) implements AutoCloseable {

    /** What comes of the removal is no part of a verdict: who sweeps up after this process tries again. */
    @Override
    public void close() {
        String id = container.getContainerId();
        try {
            if (id != null) {
                engine.removeContainer(id);
            }
        } catch (RuntimeException refused) {
            container.close();
        }
    }
}
