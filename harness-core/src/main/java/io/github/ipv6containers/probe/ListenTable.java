package io.github.ipv6containers.probe;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the kernel's socket tables, {@code /proc/net/tcp} and {@code /proc/net/tcp6} (proc(5)). */
final class ListenTable {

    private static final String LISTEN = "0A";

    /** An address of either family, and a port. */
    private static final Pattern LOCAL = Pattern.compile("([0-9A-Fa-f]{8}|[0-9A-Fa-f]{32}):([0-9A-Fa-f]{4})");

    private ListenTable() {}

    /**
     * Returns the LISTEN rows of one table's text, each once, by port; other rows, the heading and what is no row are passed
     * over.
     */
    static List<ListenRow> parse(String table, String text) {
        List<ListenRow> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.strip().split("\\s+", -1);
            Matcher local = LOCAL.matcher(fields.length > 3 && fields[3].equals(LISTEN) ? fields[1] : "");
            if (local.matches()) {
                rows.add(new ListenRow(Integer.parseInt(local.group(2), 16), address(local.group(1)), table));
            }
        }
        return rows.stream()
                .distinct()
                .sorted(Comparator.comparingInt(ListenRow::port).thenComparing(ListenRow::address))
                .toList();
    }

    /** Turns the kernel's words of four bytes, each in the order of the machine (little-endian), into a literal. */
    private static String address(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        for (int word = 0; word < bytes.length; word += 4) {
            swap(bytes, word, word + 3);
            swap(bytes, word + 1, word + 2);
        }
        if (bytes.length == 4) {
            return dotted(bytes, 0);
        }
        return isMapped(bytes) ? "::ffff:" + dotted(bytes, 12) : shortened(bytes);
    }

    private static void swap(byte[] bytes, int a, int b) {
        byte kept = bytes[a];
        bytes[a] = bytes[b];
        bytes[b] = kept;
    }

    private static String dotted(byte[] bytes, int from) {
        return IntStream.range(from, from + 4)
                .mapToObj(i -> "" + (bytes[i] & 0xff))
                .collect(joining("."));
    }

    /** The JDK turns an IPv4-mapped address into an IPv4 one, which would hide the very thing that the row tells. */
    private static boolean isMapped(byte[] bytes) {
        return IntStream.range(0, 10).allMatch(i -> bytes[i] == 0) && bytes[10] == -1 && bytes[11] == -1;
    }

    /** Writes the groups with the longest run of zeros left out (RFC 5952, 4.2). */
    private static String shortened(byte[] bytes) {
        List<String> groups = IntStream.range(0, 8)
                .mapToObj(i -> Integer.toHexString(((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff)))
                .toList();
        for (int length = 8; length > 1; length--) {
            for (int from = 0; from + length <= 8; from++) {
                if (groups.subList(from, from + length).stream().allMatch("0"::equals)) {
                    return String.join(":", groups.subList(0, from)) + "::"
                            + String.join(":", groups.subList(from + length, 8));
                }
            }
        }
        return String.join(":", groups);
    }
}
