package io.github.ipv6containers.lint.rules.container;

import io.github.ipv6containers.lint.facts.Meaning;
import io.github.ipv6containers.lint.facts.Program;
import io.github.ipv6containers.lint.facts.Programs;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.Literals;
import io.github.ipv6containers.lint.text.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Files of unknown form: addresses in their lines, where these are no comments. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PlainFileRules {

    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern COMMENT = Pattern.compile("\\s*(#|;|//|<!--|--).*");
    private static final Pattern VERSION =
            Pattern.compile("(?i).*(version|release|subnet|cidr|netmask|trusted|allow).*");
    /** Lines one below the other, alike but for the address: one for each family. */
    private static final Pattern BOTH_ROWS = Pattern.compile(
            "(?m)^(.{0,200}[^\\w.-])0\\.0\\.0\\.0(.{0,200})\\R\\1(?:::|\\[::])\\2$|^(.{0,200}[^\\w.:-])(?:::|\\[::])(.{0,200})\\R\\3"
                    + "0\\.0\\.0\\.0\\4$");

    private static final Pattern ZERO = Pattern.compile("(?<![\\w.-])0\\.0\\.0\\.0(?![\\w./-])");

    private PlainFileRules() {}

    public static void check(Text text, @Nullable Container container, Findings found) {
        Optional<Program> program = Optional.ofNullable(container).flatMap(Programs::of);
        boolean both = BOTH_ROWS.matcher(text.content()).find();
        Matcher lines = LINE.matcher(text.content());
        while (lines.find()) {
            if (COMMENT.matcher(lines.group()).matches()
                    || VERSION.matcher(lines.group()).matches()) {
                continue;
            }
            Text line = text.part(lines.start(), lines.end());
            Literals.literals(line, found);
            if (program.isPresent() || line.content().contains("://")) {
                // ":::8080" is as it should be in the files of some programs, HAProxy's for one.
                Literals.unbracketed("", line, program, found);
            }
            if (!both) {
                zero(line, program, found);
            }
        }
    }

    private static void zero(Text line, Optional<Program> program, Findings found) {
        Matcher matcher = ZERO.matcher(line.content());
        if (!matcher.find() || line.content().contains("::")) {
            return;
        }
        Meaning meaning = program.map(Program::ipv4Wildcard).orElse(Meaning.UNKNOWN);
        if (meaning == Meaning.IPV4) {
            found.error(
                    "bind-ipv4-only",
                    Findings.WITH_IPV6,
                    line.at(matcher.start()),
                    "\"0.0.0.0\" is IPv4 alone in " + program.map(Program::name).orElse("") + ".",
                    "");
        } else if (meaning == Meaning.UNKNOWN) {
            found.note(
                    "bind-unproved",
                    Findings.WITH_IPV6,
                    line.at(matcher.start()),
                    "\"0.0.0.0\" is both families in Go and on the JVM, and IPv4 alone in most other programs; what reads this file is not known: prove it.",
                    "");
        }
    }
}
