package io.github.ipv6containers.lint.inspection;

import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.Rules;
import io.github.ipv6containers.lint.files.Silences;
import io.github.ipv6containers.lint.files.Silences.Silence;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves of all findings those that are asked for, once each, and not silenced. */
final class Sifting {

    private static final String RULE = "ignore-not-understood";

    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private final Set<String> commented = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int silenced;

    void know(SourceFile file) {
        if (files.putIfAbsent(file.name(), file) == null && file.content().contains(Silences.NAME)) {
            commented.add(file.name());
            Findings found = new Findings("");
            for (int line = 1; line <= file.lineCount(); line++) {
                int column = file.line(line).indexOf(Silences.NAME) + 1;
                for (Silence silence : Silences.ofLine(file.line(line))) {
                    check(silence, new Spot(file, line, column), found);
                }
            }
            findings.addAll(found.all());
        }
    }

    void add(Findings found) {
        findings.addAll(found.all());
    }

    /** Takes what was found in an object, without what its annotations silence. */
    void add(Findings found, List<Scalar> annotations) {
        List<Silence> silences = annotations.stream()
                .flatMap(it -> Silences.ofAnnotation(it.value()).stream())
                .toList();
        for (Finding finding : found.all()) {
            if (isSilenced(finding, silences)) {
                silenced++;
            } else {
                findings.add(finding);
            }
        }
        Findings own = new Findings("");
        annotations.forEach(annotation ->
                Silences.ofAnnotation(annotation.value()).forEach(silence -> check(silence, annotation.spot(), own)));
        findings.addAll(own.all());
    }

    private static void check(Silence silence, Spot spot, Findings found) {
        if (Rules.find(silence.rule()).isEmpty()) {
            found.warning(RULE, Findings.ANY, spot, "There is no rule \"" + silence.rule() + "\" to ignore.", "");
        } else if (silence.reason().isEmpty()) {
            found.warning(
                    RULE,
                    Findings.ANY,
                    spot,
                    "A rule is ignored for a reason alone; write it behind the rule's name.",
                    Silences.NAME + ": \"" + silence.rule() + ": why\"");
        }
    }

    private static boolean isSilenced(Finding finding, List<Silence> silences) {
        return silences.stream()
                .anyMatch(it ->
                        it.rule().equals(finding.rule().id()) && !it.reason().isEmpty());
    }

    int silenced() {
        return silenced;
    }

    /** Returns the findings for these clusters, the worst for each rule and place, in the order of the files. */
    List<Finding> sifted(Set<Cluster> clusters) {
        Map<String, Finding> worst = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (Collections.disjoint(finding.clusters(), clusters)) {
                continue;
            }
            if (isSilenced(finding, comments(finding))) {
                silenced++;
                continue;
            }
            worst.merge(finding.rule().id() + " " + finding.place(), finding, Sifting::worse);
        }
        return worst.values().stream()
                .map(finding -> asked(finding, clusters))
                .sorted(Comparator.comparing(Finding::file)
                        .thenComparing(Finding::line)
                        .thenComparing(Finding::column)
                        .thenComparing(finding -> finding.rule().id()))
                .toList();
    }

    private static Finding worse(Finding one, Finding other) {
        Finding worse = one.severity().compareTo(other.severity()) <= 0 ? one : other;
        Set<Cluster> clusters = EnumSet.copyOf(one.clusters());
        clusters.addAll(other.clusters());
        return with(worse, clusters);
    }

    private static Finding asked(Finding finding, Set<Cluster> clusters) {
        Set<Cluster> both = EnumSet.copyOf(finding.clusters());
        both.retainAll(clusters);
        return with(finding, both);
    }

    private static Finding with(Finding finding, Set<Cluster> clusters) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                clusters,
                finding.file(),
                finding.line(),
                finding.column(),
                finding.object(),
                finding.sentence(),
                finding.mend(),
                finding.excerpt());
    }

    /** Returns what the line's own comment silences, and those on lines of comments directly above. */
    private List<Silence> comments(Finding finding) {
        SourceFile file = files.get(finding.file());
        if (file == null || !commented.contains(finding.file())) {
            return List.of();
        }
        List<Silence> silences = new ArrayList<>(Silences.ofLine(file.line(finding.line())));
        int line = finding.line() - 1;
        while (file.line(line).strip().matches("(#|//|;).*")) {
            silences.addAll(Silences.ofLine(file.line(line)));
            line--;
        }
        return silences;
    }
}
