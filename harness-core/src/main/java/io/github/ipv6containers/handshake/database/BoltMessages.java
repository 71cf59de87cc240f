package io.github.ipv6containers.handshake.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ipv6containers.handshake.Excerpt;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes the messages of a Bolt client that has no password and asks for the routing table, and reads the replies (Bolt protocol
 * messages: HELLO, LOGON from 5.1 on, ROUTE from 4.3 on).
 */
final class BoltMessages {

    private static final int HELLO = 0x01;
    private static final int LOGON = 0x6a;
    private static final int ROUTE = 0x66;
    private static final int SUCCESS = 0x70;
    private static final int FAILURE = 0x7f;
    private static final int MOST = 1_000;

    private final int major;
    private final int minor;

    BoltMessages(int major, int minor) {
        this.major = major;
        this.minor = minor;
    }

    private boolean isFrom(int otherMajor, int otherMinor) {
        return major > otherMajor || (major == otherMajor && minor >= otherMinor);
    }

    /** Returns how many replies tell whether a client is let in. */
    private int logins() {
        return isFrom(5, 1) ? 2 : 1;
    }

    private int replies() {
        return logins() + (isFrom(4, 3) ? 1 : 0);
    }

    /** Returns what a client sends once the version is chosen, all at once. */
    byte[] all(String address) {
        byte[] agent = map("user_agent", "ipv6containers/1");
        byte[] none = map("scheme", "none", "principal", "", "credentials", "");
        byte[] agents = isFrom(5, 3) ? mapWith(agent, "bolt_agent", map("product", "ipv6containers/1")) : agent;
        byte[] routing = isFrom(4, 1) ? mapWith(agents, "routing", map("address", address)) : agents;
        byte[] session = isFrom(5, 1)
                ? joined(message(HELLO, routing), message(LOGON, none))
                : message(HELLO, merged(routing, none));
        if (!isFrom(4, 3)) {
            return session;
        }
        byte[] noBookmarks = {(byte) 0x90};
        byte[] noDatabase = {isFrom(4, 4) ? (byte) 0xa0 : (byte) 0xc0};
        return joined(session, message(ROUTE, map("address", address), noBookmarks, noDatabase));
    }

    /** Tells whether nothing more is to come. */
    boolean areAll(List<PackStream.Structure> read) {
        return read.size() >= replies() || read.stream().anyMatch(reply -> reply.kind() == FAILURE);
    }

    /** Says whether a client is let in; empty while that is not known. */
    String words(List<PackStream.Structure> read) {
        for (PackStream.Structure reply : read.subList(0, Math.min(logins(), read.size()))) {
            if (reply.kind() == FAILURE) {
                String code = String.valueOf(reply.first().get("code"));
                return code.contains(".Security.") ? "asks for a password" : Excerpt.of(code);
            }
        }
        return read.size() < logins() ? "" : "lets in without a password";
    }

    /** Returns the addresses of the routing table, each once. */
    List<String> addresses(List<PackStream.Structure> read) {
        List<String> found = new ArrayList<>();
        if (read.size() == replies()
                && replies() > logins()
                && read.get(logins()).kind() == SUCCESS
                && read.get(logins()).first().get("rt") instanceof Map<?, ?> table
                && table.get("servers") instanceof List<?> servers) {
            for (Object server : servers) {
                if (server instanceof Map<?, ?> one && one.get("addresses") instanceof List<?> addresses) {
                    addresses.stream().map(String::valueOf).map(Excerpt::of).forEach(found::add);
                }
            }
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    /**
     * Reads the whole messages that stand from there on; what follows is not yet there.
     *
     * @throws IllegalArgumentException if they are none
     */
    static List<PackStream.Structure> read(byte[] bytes, int begin) {
        List<PackStream.Structure> messages = new ArrayList<>();
        byte[] message = {};
        int at = begin;
        while (at + 2 <= bytes.length) {
            int length = Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]);
            if (at + 2 + length > bytes.length) {
                break;
            }
            message = joined(message, Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
            at += 2 + length;
            if (length == 0 && message.length > 0) { // Without a message before it keeps the connection alive.
                messages.add(PackStream.message(message));
                message = new byte[0];
            }
        }
        return messages;
    }

    private static byte[] message(int kind, byte[]... fields) {
        byte[] body = joined(new byte[] {(byte) (0xb0 + fields.length), (byte) kind}, joined(fields));
        byte[] head = {(byte) (body.length >> 8), (byte) body.length};
        return joined(head, body, new byte[2]);
    }

    private static byte[] map(String... keysAndValues) {
        byte[] members =
                joined(Arrays.stream(keysAndValues).map(BoltMessages::text).toArray(byte[][]::new));
        return joined(new byte[] {(byte) (0xa0 + keysAndValues.length / 2)}, members);
    }

    private static byte[] mapWith(byte[] map, String key, byte[] value) {
        return merged(map, joined(new byte[] {(byte) 0xa1}, text(key), value));
    }

    /** Returns one map of both; each has a byte before its members. */
    private static byte[] merged(byte[] map, byte[] other) {
        byte[] head = {(byte) (map[0] + (other[0] & 0xf))};
        return joined(head, Arrays.copyOfRange(map, 1, map.length), Arrays.copyOfRange(other, 1, other.length));
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return joined(new byte[] {(byte) 0xd0, (byte) bytes.length}, bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
