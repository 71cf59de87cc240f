package io.github.ipv6containers.handshake.database;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.handshake.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the reply to CLUSTER SLOTS in RESP 2: for each range of slots its first, its last, and its nodes, each of an address, a
 * port and more.
 */
final class ClusterSlots {

    private static final int DEEPEST = 6;
    private static final int MOST = 20_000;

    private final String text;
    private final List<String> addresses = new ArrayList<>();
    private int at;
    private int values;
    private boolean whole;

    /** Reads what stands from there on. */
    ClusterSlots(String text, int begin) {
        this.text = text;
        this.at = begin;
        try {
            value(0);
            whole = true;
        } catch (CutShort notYet) {
            whole = false;
        }
    }

    /** Tells whether all of it has come, or that it will never be what was asked for. */
    boolean isWhole() {
        return whole;
    }

    /** Returns the addresses of the nodes, each once, as {@code host:port}. */
    List<String> addresses() {
        return whole ? addresses.stream().distinct().toList() : List.of();
    }

    private @Nullable Object value(int depth) throws CutShort {
        if (++values > MOST || depth > DEEPEST) {
            return null;
        }
        String line = line();
        if (line.isEmpty()) {
            return null;
        }
        return switch (line.charAt(0)) {
            case ':' -> number(line);
            case '$' -> text(number(line));
            case '*' -> list(number(line), depth);
            default -> null;
        };
    }

    private @Nullable Object list(int count, int depth) throws CutShort {
        List<@Nullable Object> members = new ArrayList<>();
        for (int i = 0; i < count && values <= MOST; i++) {
            members.add(value(depth + 1));
        }
        boolean isNode = members.size() > 1
                && members.get(0) instanceof String host
                && members.get(1) instanceof Integer
                && !host.isEmpty();
        if (isNode) {
            String host = Excerpt.of(String.valueOf(members.get(0)));
            addresses.add(Endpoint.uriHost(host) + ":" + members.get(1));
        }
        return null;
    }

    private @Nullable String text(int length) throws CutShort {
        if (length < 0) {
            return null;
        }
        if (at + length + 2 > text.length()) {
            throw new CutShort();
        }
        String found = text.substring(at, at + length);
        at += length + 2;
        return found;
    }

    private String line() throws CutShort {
        int end = text.indexOf("\r\n", at);
        if (end < 0) {
            throw new CutShort();
        }
        String line = text.substring(at, end);
        at = end + 2;
        return line;
    }

    private static int number(String line) {
        return line.matches(".-?\\d{1,6}") ? Integer.parseInt(line.substring(1)) : -1;
    }

    /** Says that more has to come. */
    private static final class CutShort extends Exception {

        private static final long serialVersionUID = 1L;

        CutShort() {
            super(null, null, false, false);
        }
    }
}
