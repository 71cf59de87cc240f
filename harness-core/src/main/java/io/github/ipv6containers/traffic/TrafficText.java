package io.github.ipv6containers.traffic;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.message.Words;
import java.util.List;

/** Words what was seen of a service's traffic, a line for each family. */
final class TrafficText {

    private static final int MOST_PEERS = 3;

    private TrafficText() {}

    static String of(String sentence, Seen seen) {
        StringBuilder text = new StringBuilder(sentence).append("\n\n");
        for (IPFamily family : IPFamily.values()) {
            text.append("  %-9s  %s%n".formatted(family, line(seen.over(family), seen.lost(family))));
        }
        return text.append("  sure?      yes: a connection of our own over each family was seen as what it is\n")
                .toString()
                .replace("\r\n", "\n");
    }

    private static String line(List<Connection> connections, long lost) {
        String more = lost == 0 ? "" : "; " + Words.count(lost, "packet") + " came too fast to be looked at";
        if (connections.isEmpty()) {
            return "no connection" + more;
        }
        String peers =
                connections.stream().limit(MOST_PEERS).map(TrafficText::peer).collect(joining(", "));
        String others = connections.size() > MOST_PEERS ? ", …" : "";
        return Words.count(connections.size(), "connection") + ": " + peers + others + more;
    }

    private static String peer(Connection connection) {
        String data = connection.wasUsed() ? Words.count(connection.packets(), "packet") + " with data" : "no data";
        return "port " + connection.port() + " from " + connection.peer() + ", " + data
                + (connection.opened() ? "" : " (open before)");
    }
}
