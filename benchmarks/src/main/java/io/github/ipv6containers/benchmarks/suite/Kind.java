package io.github.ipv6containers.benchmarks.suite;

/** What is compared. */
public enum Kind {
    /** Testcontainers alone. */
    PLAIN,
    /** With every port proved over both families. */
    PROVED
}
