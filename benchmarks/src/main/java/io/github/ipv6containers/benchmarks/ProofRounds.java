package io.github.ipv6containers.benchmarks;

import java.util.List;

/** The child that times the proof alone, on containers that run. */
final class ProofRounds {

    private ProofRounds() {}

    /** Prints the samples of {@link ProofAlone}; the argument is how often each port is dialed. */
    public static void main(String[] arguments) {
        System.setProperty(ProofAlone.DIALS, arguments[0]);
        ClassRun.of(List.of(ProofAlone.class));
        System.exit(0);
    }
}
