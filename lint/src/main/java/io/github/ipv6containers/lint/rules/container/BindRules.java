package io.github.ipv6containers.lint.rules.container;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV4;
import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.facts.Meaning;
import io.github.ipv6containers.lint.facts.Program;
import io.github.ipv6containers.lint.facts.Programs;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wildcard addresses, judged by the program that is told them. */
final class BindRules {

    private static final String ZERO = "0.0.0.0";
    private static final Pattern WILDCARD = Pattern.compile(
            "(?:(?<=:-)|(?<![\\w.:\\[-]))(0\\.0\\.0\\.0(?![\\w./]|-)|\\[::](?![\\w])|::(?![\\w:.\\]/]))");

    private BindRules() {}

    static void check(Container container, Findings found) {
        Optional<Program> program = Programs.of(container);
        if (program.filter(it -> it.id().equals("victoriametrics")).isPresent() && !Wildcards.hasIPv6Flag(container)) {
            found.error(
                    "bind-ipv4-only",
                    WITH_IPV6,
                    container.image() == null
                            ? container.spot()
                            : container.image().start(),
                    "VictoriaMetrics listens on IPv4 alone, whatever address it is told, until it gets -enableTCP6.",
                    "- -enableTCP6");
            return;
        }
        List<Said> all = Said.by(container);
        program.ifPresent(it -> untold(it, all, container, found));
        boolean measured = CatalogueRules.isMeasured(container);
        for (Said said : all) {
            if (program.filter(it -> isOfOtherRules(it, said)).isPresent()) {
                continue;
            }
            portAlone(program, said, found);
            boolean bothAtOnce = isBothAtOnce(said.text().content());
            Matcher matcher = WILDCARD.matcher(said.text().content());
            while (matcher.find()) {
                Text address = said.text().part(matcher.start(), matcher.end());
                if (program.isEmpty() && !measured) {
                    unknown(address, container, found);
                } else if (!measured && !bothAtOnce && !otherFamilyIsThere(address.content(), said, all)) {
                    known(program.get(), address, said, container, found);
                }
            }
        }
    }

    /** Gunicorn opens an IPv4 socket for an address without a host. */
    private static void portAlone(Optional<Program> program, Said said, Findings found) {
        String content = said.text().content();
        if (program.filter(it -> it.id().equals("gunicorn")).isPresent()
                && said.name().matches("-b|--bind")
                && content.matches(":\\d+")) {
            found.error(
                    "bind-ipv4-only",
                    WITH_IPV6,
                    said.text().start(),
                    "\"" + content + "\" is IPv4 alone in Gunicorn.",
                    said.name() + " [::]" + content);
        }
    }

    private static void untold(Program program, List<Said> all, Container container, Findings found) {
        boolean told = all.stream().anyMatch(it -> program.hosts().contains(it.name()));
        if (program.untold() == Meaning.IPV4 && !told && !container.words().isEmpty()) {
            found.error(
                    "bind-ipv4-only",
                    WITH_IPV6,
                    container.words().get(container.words().size() - 1).start(),
                    program.name() + " listens on IPv4 alone unless it is told another address.",
                    program.hosts().stream().sorted().findFirst().orElse("") + " " + program.both());
        }
    }

    /** What Redis binds is judged as a whole, and brackets where a host alone is wanted do not start at all. */
    private static boolean isOfOtherRules(Program program, Said said) {
        return (program.id().equals("redis") && said.name().equals("--bind"))
                || (program.hosts().contains(said.name())
                        && said.text().content().startsWith("["));
    }

    private static boolean isBothAtOnce(String text) {
        return text.indexOf('*') >= 0 || (text.contains(ZERO) && text.contains("::"));
    }

    /** Two wildcards side by side are two sockets, one for each family. */
    private static boolean otherFamilyIsThere(String address, Said said, List<Said> all) {
        String other = address.equals(ZERO) ? "::" : ZERO;
        return !said.name().isEmpty()
                && all.stream()
                        .filter(it -> it.name().equals(said.name()))
                        .anyMatch(it -> it.text().content().contains(other));
    }

    private static void known(Program program, Text address, Said said, Container container, Findings found) {
        boolean zero = address.content().equals(ZERO);
        Meaning meaning = zero ? Wildcards.ofZero(program, container) : Wildcards.ofColons(program, container);
        String shown = "\"" + address.content() + "\"";
        switch (meaning) {
            case IPV4 ->
                found.error(
                        "bind-ipv4-only",
                        WITH_IPV6,
                        address.start(),
                        shown + " is IPv4 alone in " + program.name() + ".",
                        Wildcards.mend(program, address, said, container));
            case IPV6 ->
                found.error(
                        "bind-ipv6-only",
                        WITH_IPV4,
                        address.start(),
                        shown + " is IPv6 alone in " + program.name() + ".",
                        Wildcards.mend(program, address, said, container));
            case UNKNOWN ->
                found.note(
                        "bind-unproved",
                        zero ? WITH_IPV6 : Findings.DUAL_STACK,
                        address.start(),
                        "Whether " + shown + " serves both families in " + program.name()
                                + " depends on how the socket is opened; prove it.",
                        check(container));
            case BOTH -> {
                // As it should be.
            }
        }
    }

    private static void unknown(Text address, Container container, Findings found) {
        boolean zero = address.content().equals(ZERO);
        found.note(
                "bind-unproved",
                zero ? WITH_IPV6 : Findings.DUAL_STACK,
                address.start(),
                zero
                        ? "\"0.0.0.0\" is both families in Go and on the JVM, and IPv4 alone in most other programs; what this image runs is not known: prove it."
                        : "\"" + address.content()
                                + "\" is both families in some programs and IPv6 alone in others; what this image runs is not known: prove it.",
                check(container));
    }

    private static String check(Container container) {
        String image = container.image() == null ? "IMAGE" : container.image().content();
        return "./harness check " + image + " --port PORT:http";
    }
}
