package io.github.ipv6containers.container;

import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;

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
        return findings;
    }
}
