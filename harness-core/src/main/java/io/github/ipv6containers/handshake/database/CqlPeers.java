package io.github.ipv6containers.handshake.database;

import static java.util.stream.Collectors.joining;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the addresses of a node's peers from the result of a query (native_protocol_v4.spec, 4.2.5.2). */
final class CqlPeers {

    private static final int HEAD = 9;
    private static final int LONGEST = 60_000;
    private static final int MOST = 1_000;
    private static final int RESULT = 8;
    private static final int ROWS = 2;
    private static final int MORE_PAGES = 2;
    private static final int NO_METADATA = 4;
    /** The keyspace and the table, told once for all columns or for the one that there is; then the column. */
    private static final int NAMES = 3;

    private CqlPeers() {}

    /** Tells whether the frame that begins there has come, or will never be what was asked for. */
    static boolean isWhole(byte[] received, int begin) {
        if (received.length - begin < HEAD) {
            return false;
        }
        int length = ByteBuffer.wrap(received).getInt(begin + 5);
        return length < 0 || length > LONGEST || received.length - begin >= HEAD + length;
    }

    /** Returns the addresses; none when it tells none, or something else. */
    static List<String> addresses(byte[] received, int begin) {
        if (!isWhole(received, begin) || received[begin + 4] != RESULT) {
            return List.of();
        }
        try {
            return rows(ByteBuffer.wrap(received, begin + HEAD, received.length - begin - HEAD));
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            return List.of();
        }
    }

    private static List<String> rows(ByteBuffer body) {
        if (body.getInt() != ROWS) {
            return List.of();
        }
        skipMetadata(body);
        int count = body.getInt();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < count && i < MOST; i++) {
            int length = body.getInt();
            if (length > 0) {
                addresses.add(host(body, length));
            }
        }
        return addresses.stream().distinct().toList();
    }

    /** Of one column, that of the addresses. */
    private static void skipMetadata(ByteBuffer body) {
        int flags = body.getInt();
        if (body.getInt() != 1) {
            throw new IllegalArgumentException("not the one column that was asked for");
        }
        if ((flags & MORE_PAGES) != 0) {
            skip(body, body.getInt());
        }
        if ((flags & NO_METADATA) == 0) {
            for (int i = 0; i < NAMES; i++) {
                skip(body, Short.toUnsignedInt(body.getShort()));
            }
            body.getShort(); // the type
        }
    }

    private static void skip(ByteBuffer body, int length) {
        body.position(body.position() + Math.max(0, length));
    }

    private static String host(ByteBuffer body, int length) {
        return switch (length) {
            case 4 ->
                IntStream.range(0, length)
                        .mapToObj(i -> String.valueOf(Byte.toUnsignedInt(body.get())))
                        .collect(joining("."));
            case 16 ->
                IntStream.range(0, length / 2)
                        .mapToObj(i -> Integer.toHexString(Short.toUnsignedInt(body.getShort())))
                        .collect(joining(":", "[", "]"));
            default -> throw new IllegalArgumentException("no address has " + length + " bytes");
        };
    }
}
