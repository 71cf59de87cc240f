package io.github.ipv6containers.handshake;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bytes as a server would send them. */
final class Bytes {

    private Bytes() {}

    /** One byte for each character, so that {@code \0} and {@code \u00ff} can be written in the text. */
    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] mySqlPacket(int number, String body) {
        return of("" + (char) (body.length() & 0xff) + (char) (body.length() >> 8) + "\0" + (char) number + body);
    }

    static byte[] greeting(String version) {
        return mySqlPacket(0, "\n" + version + "\0" + "\7\0\0\0" + "saltsalt\0" + "\u00fe\u00f7\u0008\2\0\u00ff\u0081");
    }

    /** A frame with the method Connection.Start: the version, no properties, mechanisms, locales, the frame's end. */
    static byte[] connectionStart() {
        String payload = "\0\n\0\n" + "\0\11" + "\0\0\0\0" + "\0\0\0\5PLAIN" + "\0\0\0\5en_US";
        return of("\1\0\0" + "\0\0\0" + (char) payload.length() + payload + "\u00ce");
    }

    static byte[] frame(int type, int flags, int stream, String payload) {
        return of("\0" + (char) (payload.length() >> 8) + (char) (payload.length() & 0xff) + (char) type + (char) flags
                + "\0\0\0" + (char) stream + payload);
    }

    static byte[] frames(byte[]... frames) {
        return of(Stream.of(frames)
                .map(frame -> new String(frame, StandardCharsets.ISO_8859_1))
                .collect(joining()));
    }

    /** What grpc-go opens with: its largest frame, as its one setting. */
    static byte[] settings() {
        return frame(4, 0, 0, "\0\5\0\0@\0");
    }

    static byte[] settingsAcknowledged() {
        return frame(4, 1, 0, "");
    }

    /** A reply of MongoDB to the request that is named "IPv6", with the elements of its document. */
    static byte[] mongoReply(String... elements) {
        return mongoMessage("IPv6", "\u00dd\7\0\0", elements);
    }

    static byte[] mongoMessage(String to, String kind, String... elements) {
        String document = String.join("", elements);
        String rest = "\1\2\0\0" + to + kind + "\0\0\0\0" + "\0" + number(document.length() + 5) + document + "\0";
        return of(number(rest.length() + 4) + rest);
    }

    static String text(String name, String value) {
        return "\2" + name + "\0" + number(value.length() + 1) + value + "\0";
    }

    static String int32(String name, int value) {
        return "\u0010" + name + "\0" + number(value);
    }

    /** A list of texts. */
    static String texts(String name, String... values) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            members.append(text(String.valueOf(i), values[i]));
        }
        return "\4" + name + "\0" + number(members.length() + 5) + members + "\0";
    }

    /** An error of PostgreSQL with these fields, each of a letter and a text. */
    static byte[] postgresError(String... fields) {
        String body = String.join("\0", fields) + "\0\0";
        return of("E\0\0" + (char) ((body.length() + 4) >> 8) + (char) ((body.length() + 4) & 0xff) + body);
    }

    /** The result of a bind. */
    static byte[] ldapResult(int code) {
        return of("0\14\2\1\1a\7\n\1" + (char) code + "\4\0\4\0");
    }

    /** What a Kafka broker says of its versions, and then of the brokers of its cluster. */
    static byte[] kafka(String... hosts) {
        StringBuilder brokers = new StringBuilder("\0\0\0" + (char) hosts.length);
        for (String host : hosts) {
            brokers.append("\0\0\0\1\0")
                    .append((char) host.length())
                    .append(host)
                    .append("\0\0#\u0084\u00ff\u00ff");
        }
        String metadata = "IPv\2" + brokers + "\0\0\0\1\0\0\0\0";
        String versions = "IPv\1\0\0\0\0\0\0";
        return of("\0\0\0" + (char) versions.length() + versions + "\0\0\0" + (char) metadata.length() + metadata);
    }

    /** A number of 64 bits with a fraction, of which BSON has no other. */
    static String ok(int value) {
        return "\1ok\0" + (value == 1 ? "\0\0\0\0\0\0\u00f0?" : "\0\0\0\0\0\0\0\0");
    }

    private static String number(int value) {
        return "" + (char) (value & 0xff) + (char) (value >> 8 & 0xff) + (char) (value >> 16 & 0xff) + "\0";
    }

    /** Every beginning that is shorter than the whole, the empty one too. */
    static Stream<byte[]> properPrefixes(byte[] whole) {
        return IntStream.range(0, whole.length).mapToObj(length -> Arrays.copyOf(whole, length));
    }
}
