package io.github.ipv6containers.service;

import io.github.ipv6containers.engine.RunLabels;
import io.github.ipv6containers.network.TestNetwork;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/** Puts a container that is not started yet on a network. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Placement {

    private Placement() {}

    /** Puts the container on the network, publishes its exposed ports on loopback, and labels it for the clean-up. */
    public static void place(GenericContainer<?> container, TestNetwork network) {
        container.setNetwork(network);
        container.withLabels(RunLabels.own());
        container.withCreateContainerCmdModifier(new LoopbackPublishing(network.mode()));
    }
}
