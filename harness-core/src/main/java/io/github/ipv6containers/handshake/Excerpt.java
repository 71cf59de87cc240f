package io.github.ipv6containers.handshake;

import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/** Cuts what a server sent down to one short line that is safe to print. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    /** Returns the first line that is not blank; what is not printable ASCII becomes a dot. */
    public static String of(byte[] bytes) {
        return of(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    public static String of(String text) {
        String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        String printable = line.replaceAll("[^\\x20-\\x7e]", ".").strip();
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST - 1) + "…";
    }
}
