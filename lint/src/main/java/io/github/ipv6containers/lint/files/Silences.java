package io.github.ipv6containers.lint.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Reads which rules somebody silenced, and why: {@code ipv6containers.io/ignore: "RULE: reason"}. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Silences {

    public static final String NAME = "ipv6containers.io/ignore";

    /** All names of rules have a hyphen, which the first word of a sentence seldom has. */
    private static final String RULE = "[\\w]+(?:-\\w+)+";

    private static final Pattern COMMENT = Pattern.compile("(?:#|//|;)\\s*" + Pattern.quote(NAME) + "\\b:?\\s*(.*)$");
    private static final Pattern ENTRY = Pattern.compile("([\\w-]+)\\s*(?::\\s*(.*))?");

    private Silences() {}

    /**
     * Holds one rule that is silenced.
     *
     * @param reason empty when there is none, which silences nothing
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public record Silence(String rule, String reason) {}

    /** Reads an annotation: one rule with its reason a line, or parted by semicolons, which a reason may have too. */
    public static List<Silence> ofAnnotation(String text) {
        List<Silence> silences = new ArrayList<>();
        for (String part : text.split("\\n|;(?=\\s*" + RULE + "\\s*(?:[:;\\n]|$))", -1)) {
            String entry = part.strip().replaceAll("^[;\\s]+|[;\\s]+$", "");
            if (!entry.isEmpty()) {
                silences.add(entry(entry));
            }
        }
        return silences;
    }

    /** Reads the comment of a line; none when it has none for this lint. */
    public static List<Silence> ofLine(String line) {
        if (line.indexOf(NAME) < 0) {
            return List.of();
        }
        Matcher matcher = COMMENT.matcher(line);
        return matcher.find() ? List.of(entry(matcher.group(1).strip())) : List.of();
    }

    private static Silence entry(String text) {
        Matcher matcher = ENTRY.matcher(text);
        if (!matcher.matches()) {
            return new Silence(text, "");
        }
        return new Silence(
                matcher.group(1),
                matcher.group(2) == null ? "" : matcher.group(2).strip());
    }
}
