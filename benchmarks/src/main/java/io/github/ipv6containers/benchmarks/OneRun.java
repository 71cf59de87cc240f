package io.github.ipv6containers.benchmarks;

import io.github.ipv6containers.benchmarks.suite.Kind;
import io.github.ipv6containers.benchmarks.suite.Suite;

/** The child that runs one suite once, as the JVM of a build does. */
final class OneRun {

    private OneRun() {}

    /** Runs it; the arguments are the suite and the kind. */
    public static void main(String[] arguments) {
        ClassRun.of(Suite.valueOf(arguments[0]), Kind.valueOf(arguments[1]));
        System.exit(0);
    }
}
