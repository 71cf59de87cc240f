package io.github.ipv6containers.recipe.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Writes the content of a recipe's file so that it is read again in about a millisecond, without a library.
 *
 * <p>The build packs the built-in recipes by it; the packed files never leave the jar, so the form may change at any time.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PackedTree {

    private static final int MAP = 'm';
    private static final int LIST = 'l';
    private static final int TEXT = 't';
    private static final int NUMBER = 'n';
    private static final int TRUTH = 'b';

    private PackedTree() {}

    /**
     * Writes a tree; the stream stays open.
     *
     * @throws IllegalArgumentException if something in it is neither a map, a list, a text, a whole number nor a truth value
     */
    public static void write(Object tree, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        writeNode(tree, out);
        out.flush();
    }

    /** Reads a tree; the stream stays open. */
    public static Object read(InputStream from) throws IOException {
        return readNode(new DataInputStream(from));
    }

    private static void writeNode(Object node, DataOutputStream out) throws IOException {
        if (node instanceof Map<?, ?> map) {
            out.writeByte(MAP);
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeUTF(String.valueOf(entry.getKey()));
                writeNode(entry.getValue(), out);
            }
        } else if (node instanceof List<?> list) {
            out.writeByte(LIST);
            out.writeInt(list.size());
            for (Object element : list) {
                writeNode(element, out);
            }
        } else if (node instanceof String text) {
            out.writeByte(TEXT);
            out.writeUTF(text);
        } else if (node instanceof Integer number) {
            out.writeByte(NUMBER);
            out.writeInt(number);
        } else if (node instanceof Boolean truth) {
            out.writeByte(TRUTH);
            out.writeBoolean(truth);
        } else {
            throw new IllegalArgumentException("A recipe has no place for " + node + "; put text in quotes.");
        }
    }

    private static Object readNode(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case MAP -> readMap(in);
            case LIST -> readList(in);
            case TEXT -> in.readUTF();
            case NUMBER -> in.readInt();
            case TRUTH -> in.readBoolean();
            default -> throw new StreamCorruptedException("This is no packed recipe: there is no kind " + kind + ".");
        };
    }

    private static Map<String, Object> readMap(DataInputStream in) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(in.readUTF(), readNode(in));
        }
        return map;
    }

    private static List<Object> readList(DataInputStream in) throws IOException {
        List<Object> list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            list.add(readNode(in));
        }
        return list;
    }
}
