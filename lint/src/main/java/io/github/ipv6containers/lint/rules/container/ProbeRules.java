package io.github.ipv6containers.lint.rules.container;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;
import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.facts.Meaning;
import io.github.ipv6containers.lint.facts.Program;
import io.github.ipv6containers.lint.facts.Programs;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Probe;
import io.github.ipv6containers.lint.model.Words;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Probes that are green, or red, whatever the other family gets. */
final class ProbeRules {

    private static final Pattern ELSEWHERE = Pattern.compile("127\\..*|0\\.0\\.0\\.0|localhost|::1|\\[::1]|::|\\[::]");
    private static final Pattern LOOPBACK =
            Pattern.compile("(?<![\\w.:-])(127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1]|::1)(?![\\w.])");
    private static final Pattern ONE_TRY = Pattern.compile("(?<![\\w-])(wget|nc)\\b");
    private static final Pattern LOCALHOST = Pattern.compile("(?<![\\w.-])localhost(?![\\w.-])");

    private ProbeRules() {}

    static void check(Container container, Findings found) {
        for (Probe probe : container.probes()) {
            host(probe, container, found);
            if (!probe.command().isEmpty()) {
                command(probe, container, found);
            }
        }
    }

    private static void host(Probe probe, Container container, Findings found) {
        Text host = probe.host();
        if (host != null
                && !container.hostNetwork()
                && ELSEWHERE.matcher(host.content()).matches()) {
            found.warning(
                    "probe-host",
                    Findings.ANY,
                    host.start(),
                    "The " + probe.name() + " dials " + host.content()
                            + " of the node, not of the pod; without a host it dials the pod's own address.",
                    "");
        }
    }

    private static void command(Probe probe, Container container, Findings found) {
        List<Text> words = Words.unfolded(probe.command());
        String line = words.stream().map(Text::content).collect(joining(" "));
        if (line.contains("127.0.0.1") && line.contains("::1")) {
            return;
        }
        for (Text word : words) {
            Matcher matcher = LOOPBACK.matcher(word.content());
            if (matcher.find()) {
                found.warning(
                        "probe-one-family",
                        WITH_IPV6,
                        word.at(matcher.start()),
                        "The " + probe.name() + " dials " + matcher.group(1)
                                + " inside of the container, which answers also where nobody outside is answered over IPv6.",
                        "");
                return;
            }
        }
        localhost(probe, line, words, container, found);
    }

    private static void localhost(Probe probe, String line, List<Text> words, Container container, Findings found) {
        Optional<Program> program = Programs.of(container);
        boolean both = program.filter(it -> it.ipv4Wildcard() == Meaning.BOTH).isPresent();
        if (both || !ONE_TRY.matcher(line).find() || CatalogueRules.servesBoth(container)) {
            return;
        }
        for (Text word : words) {
            Matcher matcher = LOCALHOST.matcher(word.content());
            if (matcher.find()) {
                found.warning(
                        "healthcheck-localhost",
                        WITH_IPV6,
                        word.at(matcher.start()),
                        "The " + probe.name()
                                + " gives localhost to a client that tries its first address alone, which is ::1 where there is IPv6; a server on IPv4 is never healthy.",
                        "");
                return;
            }
        }
    }
}
