package io.github.ipv6containers.container;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.service.Service;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.testcontainers.dockerclient.DockerClientConfigUtils;

/** Proves a container on one of our networks, which remembers by which addresses it is reached. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContainerProof {

    private ContainerProof() {}

    /** Waits until every port answers over every family of the mode or waiting is of no use, and tells what was found. */
    public static ServiceFindings of(
            TestNetwork network,
            RunningContainer container,
            Service service,
            Patience patience,
            Verification.Inside inside) {
        ServiceFindings findings = Verification.of(service, container, patience, inside);
        Routes.learn(network, container, findings);
        return DockerClientConfigUtils.IN_A_CONTAINER ? seenFromAContainer(findings) : findings;
    }

    /** Says why published ports are not reached from where these tests run. */
    static ServiceFindings seenFromAContainer(ServiceFindings findings) {
        if (findings.ports().stream().noneMatch(port -> port.finding() == Finding.NOT_PUBLISHED)) {
            return findings;
        }
        List<String> asides = new ArrayList<>(findings.asides());
        asides.add(
                "These tests run in a container. Ports are published on the engine's loopback, which is this container's"
                        + " too only when it is started with --network host.");
        return findings.withAsides(asides);
    }
}
