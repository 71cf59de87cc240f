package io.github.ipv6containers.probe;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.handshake.Handshake;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Holds what was seen from inside a service's network namespace, or from beside it.
 *
 * @param facts one fact a target, in the targets' order
 * @param listening the LISTEN rows of both of the kernel's tables
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record InsideReport(List<Fact> facts, List<ListenRow> listening) {

    /** Stands for a look that could not be taken. */
    public static final InsideReport NONE = new InsideReport(List.of(), List.of());

    /** Listens in every container on a network of a user's; it is the engine's and says nothing of the image. */
    private static final String DOCKERS_NAME_SERVER = "127.0.0.11";

    private static final String CONNECTED = "connected-";

    private static final String WORDS_ALONE = "/words";

    /** The stage, the milliseconds, what came, and the error's words. */
    private static final int FIELDS = 4;

    public InsideReport {
        facts = List.copyOf(facts);
        listening = List.copyOf(listening);
    }

    /** Returns the script's argument for one dial: the address, the port, and what to send and how long to wait each time. */
    public static String argument(ProbeTarget target, Patience patience) {
        Endpoint endpoint = Objects.requireNonNull(target.endpoint(), "A target without an address is not dialed.");
        Handshake handshake = target.port().handshake();
        byte[] request = handshake.request(endpoint);
        String steps = handshake.connectionIsProof()
                ? "-/" + Exchange.STAYS_OPEN.toMillis() + nudge(Exchange.NUDGE)
                : hex(request) + "/" + patience.answer().toMillis()
                        + (request.length == 0 ? "" : nudge(Exchange.END_OF_LINES) + WORDS_ALONE);
        // A name has addresses of more than one family.
        String family = target.vantage() == Vantage.NAME ? "/" + target.family().id() : "";
        return endpoint.host() + family + " " + endpoint.port() + " " + steps;
    }

    private static String nudge(byte[] bytes) {
        return "," + hex(bytes) + "/" + Exchange.STAYS_NUDGED.toMillis();
    }

    private static String hex(byte[] bytes) {
        return bytes.length == 0 ? "-" : HexFormat.of().formatHex(bytes);
    }

    /**
     * Reads what the script {@code inside.pl} printed.
     *
     * @throws IllegalArgumentException if a target's line is missing or damaged: a look that saw less than asked proves
     *     nothing
     */
    public static InsideReport parse(List<ProbeTarget> targets, String text) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            String start = "dial " + i + " ";
            String line = text.lines()
                    .filter(l -> l.startsWith(start))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The look from inside told nothing of " + start.strip() + ": " + text));
            facts.add(fact(targets.get(i), line.substring(start.length()).split(" ", FIELDS)));
        }
        List<ListenRow> rows = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            rows.addAll(ListenTable.parse(table, between(text, "table " + table + "\n", "end\n")));
        }
        rows.removeIf(row -> row.address().equals(DOCKERS_NAME_SERVER));
        return new InsideReport(facts, rows);
    }

    private static Fact fact(ProbeTarget target, String[] fields) {
        if (fields.length < FIELDS) {
            throw new IllegalArgumentException("The look from inside told half of a dial: " + String.join(" ", fields));
        }
        String stage = fields[0];
        double millis = Double.parseDouble(fields[1]);
        byte[] received = fields[2].equals("-") ? new byte[0] : HexFormat.of().parseHex(fields[2]);
        Exchange exchange = stage.startsWith(CONNECTED)
                ? connected(target, received, stage.substring(CONNECTED.length()))
                : Exchange.without(stage(stage), fields[3]);
        return new Fact(target, exchange.stage(), millis, exchange.detail(), exchange.firstBytes(), exchange.sentTo());
    }

    private static Exchange connected(ProbeTarget target, byte[] received, String ending) {
        boolean closed = !ending.equals("mute");
        String words = closed ? Exchange.CLOSED + " after " + received.length + " bytes" : "sent nothing more";
        return Exchange.judge(target.port().handshake(), received, closed, words);
    }

    private static Stage stage(String id) {
        for (Stage stage : Stage.values()) {
            if (stage.id().equals(id)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("There is no stage \"" + id + "\".");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        int to = from < 0 ? -1 : text.indexOf(end, from);
        return to < 0 ? "" : text.substring(from + start.length(), to);
    }
}
