package io.github.ipv6containers.proof;

import static java.util.stream.Collectors.toSet;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import java.util.Set;

/**
 * Finds ports whose service is up though it answers nobody outside, such as a server of IPv4 on an IPv6-only network.
 *
 * <p>So that nobody waits the whole start-up time for what will not come. A listener on loopback alone does not count:
 * databases have one while they are set up.
 */
final class UpInside {

    private UpInside() {}

    /** Returns those of the given ports that answer on loopback by a listener that is bound to more than loopback. */
    static Set<Integer> of(InsideReport report, Set<Integer> unanswered) {
        return answering(report, unanswered).stream()
                .filter(port ->
                        report.listening().stream().anyMatch(row -> row.port() == port && !isLoopback(row.address())))
                .collect(toSet());
    }

    /** Returns those of the given ports that answer on loopback. */
    static Set<Integer> answering(InsideReport report, Set<Integer> unanswered) {
        return report.facts().stream()
                .filter(Fact::answered)
                .map(Fact::port)
                .filter(unanswered::contains)
                .collect(toSet());
    }

    /** Tells whether what is bound to an address serves this loopback alone. */
    static boolean isLoopback(String address) {
        return address.equals("::1") || address.replace("::ffff:", "").startsWith("127.");
    }
}
