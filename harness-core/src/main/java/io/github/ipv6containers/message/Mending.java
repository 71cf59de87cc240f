package io.github.ipv6containers.message;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.PortFinding;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows the line that mends what a server says of itself, whichever image it comes from.
 *
 * <p>Who is turned away or sent elsewhere reached the server, so this is never an address to bind.
 */
final class Mending {

    private Mending() {}

    /** Returns the lines that mend the problems, each once; none where the answers do not tell. */
    static List<String> of(List<Problem> problems) {
        return problems.stream()
                .flatMap(problem -> problem.findings().stream())
                .flatMap(Mending::lines)
                .distinct()
                .toList();
    }

    private static Stream<String> lines(PortFinding found) {
        String protocol =
                found.port().handshake().id().replaceFirst("^tls\\+", "").replaceFirst(":.*", "");
        if (found.finding() == Finding.TURNED_AWAY) {
            return turnedAway(found, Words.refusal(found).detail());
        }
        return found.finding() == Finding.SENT_ELSEWHERE ? sentElsewhere(protocol) : Stream.empty();
    }

    private static Stream<String> turnedAway(PortFinding found, String detail) {
        String every = found.family() == IPFamily.IPV4 ? "0.0.0.0/0" : "::/0";
        if (detail.startsWith("error 1130")) {
            return Stream.of("RENAME USER 'app'@'172.%' TO 'app'@'%';   -- the host part of the account: any address");
        }
        if (detail.startsWith("error 1129")) {
            return Stream.of("FLUSH HOSTS;");
        }
        if (detail.startsWith("DENIED")) {
            return Stream.of("--requirepass SECRET  (or --protected-mode no where no stranger reaches it)");
        }
        if (detail.startsWith("28000")) {
            return Stream.of("host all all " + every + " scram-sha-256   (one more line of pg_hba.conf)");
        }
        return detail.startsWith("HTTP")
                ? Stream.of("allow " + every + ";   (the access list, as nginx writes it)")
                : Stream.empty();
    }

    private static Stream<String> sentElsewhere(String protocol) {
        return switch (protocol) {
            case "kafka" ->
                Stream.of("advertised.listeners=PLAINTEXT://NAME:9092   (a name that has an address of each family)");
            case "redis" -> Stream.of("--cluster-announce-hostname NAME --cluster-preferred-endpoint-type hostname");
            case "mongodb" ->
                Stream.of("members: [{_id: 0, host: \"NAME:27017\"}]   (of the replica set's configuration)");
            case "http", "https" ->
                Stream.of("absolute_redirect off;   (nginx: send to a path, or to the host that was asked for)");
            default -> Stream.empty();
        };
    }
}
