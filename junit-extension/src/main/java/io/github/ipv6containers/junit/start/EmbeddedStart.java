package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;

/** Starts WireMock inside the JVM and proves its port over the families of the mode. */
final class EmbeddedStart {

    private EmbeddedStart() {}

    static Outcome of(Dependency dependency, IPv6WireMock embedded, StackMode mode) {
        try {
            embedded.start();
        } catch (RuntimeException e) {
            return Outcome.failed(dependency, StartTrouble.sentence(dependency.name(), e), e);
        }
        return Outcome.found(
                dependency, Verification.ofEmbedded(embedded.service(), mode, embedded::endpoint, Patience.DEFAULT));
    }
}
