package io.github.ipv6containers.secret;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Text of others that may be shown: a log, an image's label, a report from elsewhere. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Printable {

    /** Colors and the like (ECMA-48, 5.4), and titles, links and the like, which end in a bell or ESC \. */
    private static final Pattern SEQUENCE =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^\u0007\u001b]*(\u0007|\u001b\\\\)?|[ -/]*[0-~])");

    /** What a terminal obeys, and what turns the order of the signs around it (Unicode Standard Annex 9, 2). */
    private static final Pattern OBEYED =
            Pattern.compile("[[\\p{Cc}&&[^\t\n]]\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]");

    private Printable() {}

    /** Returns the text without what a terminal or a page would obey; lines and tabs stay. */
    public static String of(String text) {
        return OBEYED.matcher(SEQUENCE.matcher(text).replaceAll("")).replaceAll("?");
    }
}
