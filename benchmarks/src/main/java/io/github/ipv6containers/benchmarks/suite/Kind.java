package io.github.ipv6containers.benchmarks.suite;

/** What is compared. */
public enum Kind {
    /** Testcontainers alone. */
    PLAIN,
    /** Testcontainers alone, on a dual-stack network of {@link ByHand}: nothing is proved. */
    BY_HAND,
    /** With every port proved over both families. */
    PROVED
}
