package io.github.ipv6containers.report.cheat;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.inspection.Lint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A system that is configured by manifests alone, so that there is no image to run: judged by the lint, before and after. */
enum LintedSystem {
    AWS_LOAD_BALANCER_CONTROLLER(
            "aws-load-balancer-controller",
            "manifest.yaml",
            "An ALB is given IPv6 addresses, and sends to pods over IPv6, by two annotations of the Ingress; whether pods are spoken to over"
                    + " IPv6 is decided by the families of the Service behind it."),
    INGRESS_NGINX(
            "ingress-nginx",
            "values.yaml",
            "The chart asks for IPv4 unless its values say otherwise. On a dual-stack cluster: [IPv4, IPv6] with ipFamilyPolicy: PreferDualStack."
                    + " The project is retired.");

    private static final List<Cluster> ASKED = List.of(Cluster.IPV4_ONLY, Cluster.DUAL_STACK, Cluster.IPV6_ONLY);

    private final String id;
    private final String file;
    private final String note;

    LintedSystem(String id, String file, String note) {
        this.id = id;
        this.file = file;
        this.note = note;
    }

    /** Returns the table of all, with what the lint finds for each kind of cluster. */
    static String table() {
        return "\nConfigured by manifests alone, judged by [lint](lint.md) in place of a run:\n\n"
                + Markdown.table(
                        List.of("system", "what", "ipv4-only", "dual-stack", "ipv6-only"),
                        Stream.of(values()).map(LintedSystem::row).toList());
    }

    /** Returns what to set for each. */
    static String sections() {
        return Stream.of(values()).map(LintedSystem::section).collect(joining());
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>(List.of(
                "[" + id + "](#" + id + ")",
                file.startsWith("values") ? "values of its chart" : "Ingress and Service"));
        ASKED.forEach(cluster -> {
            String before = found("before", cluster);
            cells.add(before.isEmpty() ? "nothing found" : before + "; mended: " + after(cluster));
        });
        return cells;
    }

    private String after(Cluster cluster) {
        String after = found("after", cluster);
        return after.isEmpty() ? "nothing found" : after;
    }

    private String section() {
        return "\n## " + id + "\n\n" + Markdown.line(note) + "\n\nFound in this:\n\n"
                + Markdown.code("yaml", text("before"))
                + "\n"
                + findings("before", Cluster.IPV6_ONLY).stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .map(finding -> "- " + link(finding) + ": " + Markdown.line(finding.sentence()) + "\n")
                        .collect(joining())
                + "\nMended:\n\n" + Markdown.code("yaml", text("after"));
    }

    /** Notes are no reason to change anything. */
    private String found(String state, Cluster cluster) {
        return findings(state, cluster).stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(LintedSystem::link)
                .distinct()
                .collect(joining(", "));
    }

    private static String link(Finding finding) {
        return "[" + finding.rule().id() + "](rules/" + finding.rule().id() + ".md)";
    }

    List<Finding> findings(String state, Cluster cluster) {
        return Lint.create().on(cluster).ofText(file, text(state)).findings();
    }

    private String text(String state) {
        String name = id + "." + state + ".yaml";
        try (InputStream in = LintedSystem.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
    }
}
