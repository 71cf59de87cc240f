package io.github.ipv6containers.handshake.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes as much of BSON (bsonspec.org, 1.1) as a handshake of MongoDB needs. */
final class BsonDocument {

    private static final int DOUBLE = 1;
    private static final int STRING = 2;
    private static final int ARRAY = 4;
    private static final int INT32 = 16;

    private BsonDocument() {}

    /** Writes a document of a number and a text. */
    static byte[] of(String numberName, int number, String textName, String text) {
        byte[] value = text.getBytes(UTF_8);
        int length = 4 + 1 + numberName.length() + 1 + 4 + 1 + textName.length() + 1 + 4 + value.length + 1 + 1;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .put((byte) INT32)
                .put((numberName + "\0").getBytes(UTF_8))
                .putInt(number)
                .put((byte) STRING)
                .put((textName + "\0").getBytes(UTF_8))
                .putInt(value.length + 1)
                .put(value)
                .putShort((short) 0)
                .array();
    }

    /** Reads the numbers, texts and lists of texts of a document, not what is deeper within; empty when it is damaged. */
    static Optional<Map<String, Object>> read(ByteBuffer bytes) {
        return read(bytes, true);
    }

    private static Optional<Map<String, Object>> read(ByteBuffer bytes, boolean lists) {
        ByteBuffer rest = bytes.order(ByteOrder.LITTLE_ENDIAN);
        try {
            int length = rest.getInt();
            if (length != rest.limit() || rest.get(length - 1) != 0) {
                return Optional.empty();
            }
            Map<String, Object> values = new LinkedHashMap<>();
            for (int type = rest.get(); type != 0; type = rest.get()) {
                value(type, name(rest), rest, values, lists);
            }
            return rest.hasRemaining() ? Optional.empty() : Optional.of(values);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String name(ByteBuffer rest) {
        int begin = rest.position();
        while (rest.get() != 0) {
            // goes on to the end of the name
        }
        return UTF_8.decode(rest.slice(begin, rest.position() - 1 - begin)).toString();
    }

    private static void value(int type, String name, ByteBuffer rest, Map<String, Object> values, boolean lists) {
        switch (type) {
            case DOUBLE -> values.put(name, rest.getDouble());
            case STRING -> {
                int length = rest.getInt();
                values.put(
                        name,
                        UTF_8.decode(rest.slice(rest.position(), length - 1)).toString());
                skip(rest, length);
            }
            case INT32 -> values.put(name, rest.getInt());
            case ARRAY -> {
                int length = lengthOf(type, rest);
                if (lists && length >= 0) {
                    read(rest.slice(rest.position(), length), false)
                            .ifPresent(members -> values.put(name, List.copyOf(members.values())));
                }
                skip(rest, length);
            }
            default -> skip(rest, lengthOf(type, rest));
        }
    }

    /** Returns how many bytes a value has from here on; those with a length of their own hold it first. */
    private static int lengthOf(int type, ByteBuffer rest) {
        return switch (type) {
            case 3, 4 -> rest.getInt(rest.position()); // document, array: its length counts itself
            case 5 -> rest.getInt(rest.position()) + 5; // binary: then its kind
            case 7 -> 12; // object id
            case 8 -> 1; // boolean
            case 9, 17, 18 -> 8; // date, timestamp, 64-bit number
            case 10 -> 0; // null
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    private static void skip(ByteBuffer rest, int length) {
        if (length < 0) {
            throw new IllegalArgumentException("a negative length");
        }
        rest.position(rest.position() + length);
    }
}
