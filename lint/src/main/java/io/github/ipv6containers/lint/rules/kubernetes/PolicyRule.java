package io.github.ipv6containers.lint.rules.kubernetes;

import io.github.ipv6containers.lint.yaml.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Holds one rule of a NetworkPolicy.
 *
 * @param peers who may come in or be reached; anybody, when there are none
 * @param ports the ports that it is about; all of them, when there are none
 */
record PolicyRule(List<Mapping> peers, List<Mapping> ports) {

    private static final String PORT = "port";

    static PolicyRule of(Mapping rule, String peers) {
        return new PolicyRule(rule.mappings(peers), rule.mappings("ports"));
    }

    boolean isForAnybody() {
        return peers.isEmpty();
    }

    /** Tells whether this is about all ports that another rule is about. */
    boolean covers(PolicyRule other) {
        return ports.isEmpty()
                || (!other.ports.isEmpty()
                        && other.ports.stream()
                                .allMatch(wanted -> ports.stream().anyMatch(port -> covers(port, wanted))));
    }

    private static boolean covers(Mapping port, Mapping wanted) {
        boolean sameProtocol = protocol(port).equals(protocol(wanted));
        String one = port.string(PORT);
        String other = wanted.string(PORT);
        if (!sameProtocol || one.isEmpty() || one.equals(other)) {
            return sameProtocol && (one.isEmpty() || last(port) >= last(wanted));
        }
        return number(one) >= 0 && number(other) >= number(one) && last(wanted) <= last(port);
    }

    private static String protocol(Mapping port) {
        String protocol = port.string("protocol");
        return protocol.isEmpty() ? "TCP" : protocol;
    }

    private static int last(Mapping port) {
        return Math.max(number(port.string(PORT)), number(port.string("endPort")));
    }

    /** Returns the number of a port; less than 0 for one that has a name. */
    private static int number(String port) {
        return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : -1;
    }

    /** Returns the block of all addresses of a family, in whatever way its zeros are written. */
    Optional<Mapping> all(Predicate<String> family) {
        return blocks().filter(block -> block.string("cidr").endsWith("/0")
                        && family.test(block.string("cidr").replaceAll("/0$", "")))
                .findFirst();
    }

    boolean hasIPv6() {
        return blocks().anyMatch(block -> block.string("cidr").contains(":"));
    }

    private Stream<Mapping> blocks() {
        return peers.stream().flatMap(peer -> peer.mapping("ipBlock").stream());
    }
}
