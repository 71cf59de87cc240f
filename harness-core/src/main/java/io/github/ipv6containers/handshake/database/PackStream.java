package io.github.ipv6containers.handshake.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values of PackStream, in which the messages of Bolt are written; of a structure its kind and its first field. */
final class PackStream {

    private static final int DEEPEST = 10;
    private static final int MOST = 10_000;

    private final ByteBuffer bytes;
    private int values;

    private PackStream(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /**
     * Holds a structure.
     *
     * @param kind what it is
     * @param first its first field; an empty map where that is none
     */
    record Structure(int kind, Map<?, ?> first) {}

    /**
     * Reads one message.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Structure message(byte[] bytes) {
        try {
            if (new PackStream(bytes).value(0) instanceof Structure structure) {
                return structure;
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutShort) {
            throw new IllegalArgumentException("cut short", cutShort);
        }
        throw new IllegalArgumentException("no structure");
    }

    private @Nullable Object value(int depth) {
        if (++values > MOST || depth > DEEPEST) {
            throw new IllegalArgumentException("too much of it");
        }
        int marker = Byte.toUnsignedInt(bytes.get());
        if (marker < 0x80 || marker >= 0xf0) {
            return (int) (byte) marker;
        }
        return switch (marker & 0xf0) {
            case 0x80 -> text(marker & 0xf);
            case 0x90 -> list(marker & 0xf, depth);
            case 0xa0 -> map(marker & 0xf, depth);
            case 0xb0 -> structure(marker & 0xf, depth);
            default -> marked(marker, depth);
        };
    }

    private @Nullable Object marked(int marker, int depth) {
        return switch (marker) {
            case 0xc0 -> null;
            case 0xc1 -> bytes.getDouble();
            case 0xc2, 0xc3 -> marker == 0xc3;
            case 0xc8 -> (int) bytes.get();
            case 0xc9 -> (int) bytes.getShort();
            case 0xca -> bytes.getInt();
            case 0xcb -> bytes.getLong();
            case 0xcc, 0xcd, 0xce -> text(length(marker - 0xcc));
            case 0xd0, 0xd1, 0xd2 -> text(length(marker - 0xd0));
            case 0xd4, 0xd5, 0xd6 -> list(length(marker - 0xd4), depth);
            case 0xd8, 0xd9, 0xda -> map(length(marker - 0xd8), depth);
            default -> throw new IllegalArgumentException("no value begins with " + marker);
        };
    }

    private int length(int size) {
        return switch (size) {
            case 0 -> Byte.toUnsignedInt(bytes.get());
            case 1 -> Short.toUnsignedInt(bytes.getShort());
            default -> bytes.getInt();
        };
    }

    private String text(int length) {
        String text = UTF_8.decode(bytes.slice(bytes.position(), length)).toString();
        bytes.position(bytes.position() + length);
        return text;
    }

    private List<@Nullable Object> list(int count, int depth) {
        List<@Nullable Object> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(value(depth + 1));
        }
        return members;
    }

    private Map<Object, @Nullable Object> map(int count, int depth) {
        Map<Object, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            members.put(String.valueOf(value(depth + 1)), value(depth + 1));
        }
        return members;
    }

    private Structure structure(int count, int depth) {
        int kind = Byte.toUnsignedInt(bytes.get());
        List<@Nullable Object> fields = list(count, depth);
        return new Structure(kind, !fields.isEmpty() && fields.get(0) instanceof Map<?, ?> first ? first : Map.of());
    }
}
