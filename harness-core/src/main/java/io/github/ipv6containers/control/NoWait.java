package io.github.ipv6containers.control;

import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Leaves the waiting to the reader, who waits for the protocol's answer. */
final class NoWait extends AbstractWaitStrategy {

    static final NoWait INSTANCE = new NoWait();

    private NoWait() {}

    @Override
    protected void waitUntilReady() {
        // Nothing: see above.
    }
}
