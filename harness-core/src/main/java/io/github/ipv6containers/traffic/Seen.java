package io.github.ipv6containers.traffic;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what was seen of the traffic to one service between two moments.
 *
 * @param connections each connection that was opened, or over which data went
 * @param lost how many packets of a family could not be looked at, because too many came at once
 * @param sentOn the places with which clients were told to go on
 * @param sealed the clients with which TLS was spoken, so that what they were told cannot be read
 */
record Seen(List<Connection> connections, Map<IPFamily, Long> lost, List<SentOn> sentOn, Set<Endpoint> sealed) {

    static final Seen NOTHING = new Seen(List.of(), Map.of(), List.of(), Set.of());

    Seen {
        connections = List.copyOf(connections);
        lost = Map.copyOf(lost);
        sentOn = List.copyOf(sentOn);
        sealed = Set.copyOf(sealed);
    }

    /** Reads the lines of the script {@code traffic.pl}. */
    static Seen parse(Collection<String> lines) {
        List<Connection> connections = new ArrayList<>();
        Map<IPFamily, Long> lost = new EnumMap<>(IPFamily.class);
        List<SentOn> sentOn = new ArrayList<>();
        Set<Endpoint> sealed = new HashSet<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "lost" -> lost.put(family(words[1]), Long.parseLong(words[2]));
                case "connection" ->
                    connections.add(new Connection(
                            number(words[2]), peer(words), words[5].equals("1"), Long.parseLong(words[6])));
                case "sent" -> sentOn.add(new SentOn(number(words[2]), peer(words), words[5], number(words[6])));
                case "sealed" -> sealed.add(peer(words));
                default -> {}
            }
        }
        return new Seen(connections, lost, sentOn, sealed);
    }

    private static Endpoint peer(String[] words) {
        return new Endpoint(words[3], number(words[4]), family(words[1]));
    }

    private static int number(String word) {
        return Integer.parseInt(word);
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
        Set<Endpoint> bothSealed = new HashSet<>(sealed);
        bothSealed.addAll(later.sealed);
        return new Seen(List.copyOf(all.values()), sum, concat(sentOn, later.sentOn), bothSealed);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** Leaves out the connections with some peers. */
    Seen without(Set<Endpoint> peers) {
        Set<Endpoint> others = new HashSet<>(sealed);
        others.removeAll(peers);
        return new Seen(
                connections.stream().filter(c -> !peers.contains(c.peer())).toList(),
                lost,
                sentOn.stream().filter(sent -> !peers.contains(sent.peer())).toList(),
                others);
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
