package io.github.ipv6containers.traffic;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what was seen of the traffic to one service between two moments.
 *
 * @param connections each connection that was opened, or over which data went
 * @param lost how many packets of a family could not be looked at, because too many came at once
 */
record Seen(List<Connection> connections, Map<IPFamily, Long> lost) {

    static final Seen NOTHING = new Seen(List.of(), Map.of());

    Seen {
        connections = List.copyOf(connections);
        lost = Map.copyOf(lost);
    }

    /** Reads the lines of the script {@code traffic.pl}. */
    static Seen parse(Collection<String> lines) {
        List<Connection> connections = new ArrayList<>();
        Map<IPFamily, Long> lost = new EnumMap<>(IPFamily.class);
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("lost")) {
                lost.put(family(words[1]), Long.parseLong(words[2]));
            } else if (words[0].equals("connection")) {
                Endpoint peer = new Endpoint(words[3], Integer.parseInt(words[4]), family(words[1]));
                connections.add(new Connection(
                        Integer.parseInt(words[2]), peer, words[5].equals("1"), Long.parseLong(words[6])));
            }
        }
        return new Seen(connections, lost);
    }

    private static IPFamily family(String id) {
        return id.equals(IPFamily.IPV4.id()) ? IPFamily.IPV4 : IPFamily.IPV6;
    }

    /** Returns both, one after the other, as one. */
    Seen and(Seen later) {
        Map<List<Object>, Connection> all = new LinkedHashMap<>();
        for (Connection connection : concat(connections, later.connections)) {
            all.merge(List.of(connection.port(), connection.peer()), connection, Connection::and);
        }
        Map<IPFamily, Long> sum = new EnumMap<>(IPFamily.class);
        sum.putAll(lost);
        later.lost.forEach((family, count) -> sum.merge(family, count, Long::sum));
        return new Seen(List.copyOf(all.values()), sum);
    }

    private static List<Connection> concat(List<Connection> first, List<Connection> second) {
        List<Connection> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** Leaves out the connections with some peers. */
    Seen without(Set<Endpoint> peers) {
        return new Seen(
                connections.stream().filter(c -> !peers.contains(c.peer())).toList(), lost);
    }

    List<Connection> over(IPFamily family) {
        return connections.stream().filter(c -> c.peer().family() == family).toList();
    }

    boolean used(IPFamily family) {
        return over(family).stream().anyMatch(Connection::wasUsed);
    }

    long lost(IPFamily family) {
        return lost.getOrDefault(family, 0L);
    }
}
