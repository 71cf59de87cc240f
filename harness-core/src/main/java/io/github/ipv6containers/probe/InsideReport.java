package io.github.ipv6containers.probe;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what was seen from inside a service's network namespace.
 *
 * @param facts one fact a target, in the targets' order
 * @param listening the LISTEN rows of both of the kernel's tables
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InsideReport(List<Fact> facts, List<ListenRow> listening) {

    /** Stands for a look that could not be taken. */
    public static final InsideReport NONE = new InsideReport(List.of(), List.of());

    /** Listens in every container on a network of a user's; it is the engine's and says nothing of the image. */
    private static final String DOCKERS_NAME_SERVER = "127.0.0.11";

    private static final String CONNECTED = "connected-";

    public InsideReport {
        facts = List.copyOf(facts);
        listening = List.copyOf(listening);
    }

    /**
     * Reads what the script {@code inside.pl} printed.
     *
     * @throws IllegalArgumentException if a target's line is missing: a look that saw less than asked proves nothing
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
            facts.add(fact(targets.get(i), line.substring(start.length()).split(" ", 4)));
        }
        List<ListenRow> rows = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            rows.addAll(ListenTable.parse(table, between(text, "table " + table + "\n", "end\n")));
        }
        rows.removeIf(row -> row.address().equals(DOCKERS_NAME_SERVER));
        return new InsideReport(facts, rows);
    }

    private static Fact fact(ProbeTarget target, String[] fields) {
        String stage = fields[0];
        double millis = Double.parseDouble(fields[1]);
        byte[] received = fields[2].equals("-") ? new byte[0] : HexFormat.of().parseHex(fields[2]);
        Exchange exchange = stage.startsWith(CONNECTED)
                ? connected(target, received, stage.substring(CONNECTED.length()))
                : Exchange.failed(stage(stage), fields[3]);
        return new Fact(target, exchange.stage(), millis, exchange.detail(), exchange.firstBytes());
    }

    private static Exchange connected(ProbeTarget target, byte[] received, String ending) {
        if (received.length == 0
                && ending.equals("mute")
                && target.port().handshake().connectionIsProof()) {
            return new Exchange(Stage.ANSWERED, "connection accepted and kept open", "");
        }
        String words = ending.equals("mute") ? "sent nothing more" : "closed after " + received.length + " bytes";
        return Exchange.judge(target.port().handshake(), received, words);
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
