package io.github.ipv6containers.benchmarks;

import io.github.ipv6containers.benchmarks.suite.Kind;
import io.github.ipv6containers.benchmarks.suite.Suite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The child that times one suite in a JVM of its own: all kinds in turns, the first round not counted.
 *
 * <p>Which kind comes first changes from round to round, so that neither always finds what the other left behind.
 */
final class SuiteRounds {

    private SuiteRounds() {}

    /** Prints a {@link Sample} a line; the arguments are the suite and the number of rounds that count. */
    public static void main(String[] arguments) {
        Suite suite = Suite.valueOf(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        for (int round = 0; round <= rounds; round++) {
            List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
            Collections.rotate(kinds, round);
            for (Kind kind : kinds) {
                ClassRun.Time time = ClassRun.of(suite, kind);
                if (round > 0) {
                    print(kind + ".start-to-end", time.millis());
                    print(kind + ".stop", time.stopMillis());
                }
            }
        }
        // Threads of Testcontainers do not end by themselves.
        System.exit(0);
    }

    static void print(String name, double value) {
        System.out.println(Sample.MARK + name + " " + String.format(Locale.ROOT, "%.4f", value));
    }
}
