package io.github.ipv6containers.container;

import org.apiguardian.api.API;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Leaves the waiting to the proof, which waits for the protocol's answer. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NoWait extends AbstractWaitStrategy {

    @Override
    protected void waitUntilReady() {
        // Nothing: see above.
    }
}
