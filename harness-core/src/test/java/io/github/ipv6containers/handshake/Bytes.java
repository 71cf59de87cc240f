package io.github.ipv6containers.handshake;

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

    /** Every beginning that is shorter than the whole, the empty one too. */
    static Stream<byte[]> properPrefixes(byte[] whole) {
        return IntStream.range(0, whole.length).mapToObj(length -> Arrays.copyOf(whole, length));
    }
}
