package io.github.ipv6containers.lint.export;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.Rule;
import io.github.ipv6containers.lint.Rules;
import io.github.ipv6containers.lint.facts.Meaning;
import io.github.ipv6containers.lint.facts.Program;
import io.github.ipv6containers.lint.facts.Programs;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/** Writes the pages of the documentation that are made of the rules and of the programs. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RulePages {

    private static final String ORIGIN =
            "Written from the rules; do not edit it, run `./harness lint --export pages --out docs/rules`.\n";

    private RulePages() {}

    /** Returns all pages by their file names. */
    public static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", index());
        pages.put("programs.md", programs());
        Rules.all().forEach(rule -> pages.put(rule.id() + ".md", page(rule)));
        return pages;
    }

    private static String index() {
        return "# Rules of the lint\n\n" + ORIGIN
                + """

                How to run it, and how to silence a rule: [Lint](../lint.md). What 0.0.0.0 and :: mean to which program: [programs](programs.md).

                | rule | worst | finds |
                | --- | --- | --- |
                """
                + Rules.all().stream()
                        .map(rule -> "| [%s](%s.md) | %s | %s |\n"
                                .formatted(rule.id(), rule.id(), rule.severity().word(), rule.title()))
                        .collect(joining());
    }

    private static String page(Rule rule) {
        return "# " + rule.id() + "\n\n" + rule.title() + ". **"
                + rule.severity().word() + "**, at worst.\n\n"
                + "## What\n\n" + rule.what() + "\n\n## Why\n\n" + rule.why() + "\n\n## When it is no fault\n\n"
                + rule.unless() + "\n\n## How to silence it\n\n" + silencing(rule)
                + "\n## Found\n\n" + block(rule.bad()) + "\n## Mended\n\n" + block(rule.good()) + "\n## Sources\n\n"
                + rule.sources().stream().map(source -> "- " + source + "\n").collect(joining()) + "\n" + ORIGIN;
    }

    private static String silencing(Rule rule) {
        return """
                A comment on the line or above it, with a reason, which is required; or an annotation of the object:

                ```yaml
                # ipv6containers.io/ignore %s: why it is no fault here
                metadata:
                  annotations:
                    ipv6containers.io/ignore: "%s: why it is no fault here"
                ```
                """.formatted(rule.id(), rule.id());
    }

    private static String block(String text) {
        return "```yaml\n" + text.stripTrailing() + "\n```\n";
    }

    private static String programs() {
        return "# What 0.0.0.0 and :: mean\n\n" + ORIGIN
                + """

                An address to listen on does not settle the family: that depends on the program, and on the language it is written in. A program is
                known by the command that starts it, by its image, or by variables that only it reads. Of one that is not known,
                `./harness check IMAGE --port PORT:http` tells.

                | program | 0.0.0.0 | :: | for both | source |
                | --- | --- | --- | --- | --- |
                """
                + Programs.all().stream().map(RulePages::row).collect(joining());
    }

    private static String row(Program program) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        program.name(),
                        words(program.ipv4Wildcard()),
                        colons(program),
                        program.both().isEmpty() ? "" : "`" + program.both() + "`",
                        program.source());
    }

    private static String colons(Program program) {
        String words = words(program.ipv6Wildcard());
        return switch (program.id()) {
            case "uvicorn" -> words + "; both with workers or --reload";
            case "mariadb" -> words + "; both before 10.6.0";
            case "victoriametrics" -> words + "; both with -enableTCP6";
            default -> words;
        };
    }

    private static String words(Meaning meaning) {
        return switch (meaning) {
            case BOTH -> "both families";
            case IPV4 -> "IPv4";
            case IPV6 -> "IPv6";
            case UNKNOWN -> "depends on how the socket is opened";
        };
    }
}
