package io.github.ipv6containers.benchmarks.table;

import java.util.List;

/** Writes the page {@code docs/performance.md}. */
public final class Page {

    private static final String ABOVE = """
            # Performance

            What a proved start costs, beside the same images through plain Testcontainers: its modules, their own waits, several containers
            started in parallel, nothing proved. "By hand" is the same on a dual-stack network that is made for it, published on both loopback
            addresses, nothing proved either: what the engine itself charges for the second family. "Proved" is the same class with `@IPv6Containers` and the typed containers: a dual-stack
            network, planted listeners read, every port asked in its own protocol over IPv4 and IPv6 before the first test.

            Whole test classes are run through JUnit's launcher, start and stop included. All sides take turns in one run, the first round is not
            counted. Times are medians in milliseconds, with the spread in parentheses; the ratio is the median of the rounds' ratios.

            """;

    private static final String BELOW = """

            ## Where the time goes

            - The first class of a JVM pays for the network and its planted listeners; the others use them again.
            - Docker 28 deletes 7 firewall rules with a container that is published on both loopback addresses, 3 with one of plain Testcontainers, and 16
              with a network of both families. Through nf_tables each deletion waits for the kernel, one after the other: 20 ms on Linux 6.18
              ([decision 73](decisions/0073-a-network-is-removed-when-the-engine-knows-it-no-more.md)). So containers are removed behind the next class's start, and the network's rules are not waited for.
            - On a machine of your own the kernel can be told to hurry, for plain Testcontainers too: `echo 1 | sudo tee /sys/kernel/rcu_expedited`, until the next boot.

            ## What is timed

            - A suite is timed in a JVM of its own that has run it once before; "a fresh JVM" is timed from the start of its process to its end, so
              that what is put off until a JVM ends is counted as well.
            - The stop of a class is the time between the end of its last test and the end of the class.
            - The proof alone is one dial of a port that is up, at the container's own address, beside the same bytes by hand.
            - The boot of a container is the time from the order to make it to the first byte that it answers at its own address.
            - Of `./harness report`, run with `--parallel 1`, each container counts for as long as its server boots by itself; the rest is its own share.

            This page is written by the command above. Times are the machine's; ratios travel better, and both are worth nothing on a busy one.
            """;

    private Page() {}

    /** Returns the whole page. */
    public static String text(List<Row> rows, List<String> machine, String command) {
        StringBuilder text = new StringBuilder(ABOVE);
        machine.forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("- Command: `").append(command).append("`\n\n");
        return text.append(Tables.markdown(rows)).append(BELOW).toString();
    }
}
