package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Spot;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the characters of a value stand in a file, where quotes, escapes and folded lines may have moved them.
 *
 * <p>Both are walked through once, side by side, when the first place is asked for: so the time grows with the value alone,
 * however many places of it are asked for.
 */
final class Alignment implements IntFunction<Spot> {

    private static final int UNKNOWN = -1;

    private final Spot spot;
    private final SourceFile file;
    private final String value;
    private int @Nullable [] offsets;
    private char quote;
    private int at;

    Alignment(Spot spot, String value) {
        this.spot = spot;
        this.file = spot.file();
        this.value = value;
    }

    /** Returns the place of a character; that of the whole value for space, and where it cannot be told. */
    @Override
    public Spot apply(int offset) {
        if (offset >= value.length() || Character.isWhitespace(value.charAt(offset))) {
            return spot;
        }
        int[] known = offsets;
        if (known == null) {
            known = walk();
            offsets = known;
        }
        return known[offset] < 0 ? spot : file.spot(known[offset]);
    }

    /** An anchor and a tag stand before the value that they belong to. */
    private void skipProperties() {
        while (current() == '&' || current() == '!') {
            while (!atEnd() && !Character.isWhitespace(current())) {
                at++;
            }
            skipSpace();
        }
        if (current() == '>') {
            while (!atEnd() && current() != '\n' && current() != '\r') {
                at++;
            }
        }
    }

    private int[] walk() {
        at = file.offset(spot);
        skipProperties();
        quote = current() == '"' || current() == '\'' ? current() : 0;
        at += quote == 0 ? 0 : 1;
        int[] found = new int[value.length()];
        Arrays.fill(found, UNKNOWN);
        for (int i = 0; i < found.length && !atEnd(); i++) {
            char wanted = value.charAt(i);
            if (!Character.isWhitespace(wanted)) {
                skipSpace();
                if (!isEscape() && current() != wanted) {
                    return found;
                }
                found[i] = at;
                at += isEscape() ? length(escaped()) : quote == '\'' && wanted == '\'' ? 2 : 1;
            } else if (current() == wanted) {
                at++;
            }
        }
        return found;
    }

    private boolean isEscape() {
        return quote == '"' && current() == '\\';
    }

    private char escaped() {
        return at + 1 < file.content().length() ? file.content().charAt(at + 1) : 0;
    }

    private static boolean isSpace(char escaped) {
        return "nrt \t\n\r".indexOf(escaped) >= 0;
    }

    private static int length(char escaped) {
        return switch (escaped) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    /** Skips what became space, or nothing: an escape may be either. */
    private void skipSpace() {
        while (!atEnd() && (Character.isWhitespace(current()) || (isEscape() && isSpace(escaped())))) {
            at += isEscape() ? 2 : 1;
        }
    }

    private boolean atEnd() {
        return at >= file.content().length();
    }

    private char current() {
        return atEnd() ? 0 : file.content().charAt(at);
    }
}
