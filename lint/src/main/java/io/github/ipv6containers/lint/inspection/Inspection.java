package io.github.ipv6containers.lint.inspection;

import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Problem;
import io.github.ipv6containers.lint.chart.ChartRenderer;
import io.github.ipv6containers.lint.chart.RenderedTemplate;
import io.github.ipv6containers.lint.files.Contents;
import io.github.ipv6containers.lint.files.FileReader;
import io.github.ipv6containers.lint.files.FileWalk;
import io.github.ipv6containers.lint.files.Silences;
import io.github.ipv6containers.lint.model.Manifest;
import io.github.ipv6containers.lint.model.Workspace;
import io.github.ipv6containers.lint.rules.DuplicateKeys;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.config.ConfigurationRules;
import io.github.ipv6containers.lint.rules.kubernetes.ComposeRules;
import io.github.ipv6containers.lint.rules.kubernetes.ManifestRules;
import io.github.ipv6containers.lint.rules.kubernetes.ValuesRules;
import io.github.ipv6containers.lint.text.BadInput;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.yaml.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads files one by one, and judges all of them when they are there, since one may refer to another. */
final class Inspection {

    private static final String NO_KIND =
            "This is no manifest, Compose file, configuration or chart that this lint knows; values of a chart are known by a name with \"values\" in it.";

    private final Sifting sifting = new Sifting();
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Path> recipes = new ArrayList<>();
    private final List<Path> emptyCharts = new ArrayList<>();
    private final Map<String, TemplateLines> templates = new LinkedHashMap<>();
    private final Map<Path, Path> spelled = new HashMap<>();
    private int linted;
    private int skipped;

    /** Remembers how the files that will be read are called, for when another file names one of them. */
    void expect(FileWalk walk) {
        Stream.concat(walk.found().stream(), walk.named().stream()).forEach(it -> spelled.put(FileWalk.real(it), it));
    }

    void read(Path path, boolean named) {
        if (!named && isForeign(path)) {
            skipped++;
            return;
        }
        try {
            SourceFile file = FileReader.read(path);
            take(path, file, named);
        } catch (BadInput e) {
            if (named || Head.isOfAKnownKind(path)) {
                problems.add(new Problem(path.toString(), e.line(), e.sentence()));
            } else {
                skipped++;
            }
        }
    }

    void read(String name, String text) {
        try {
            take(Path.of(name), new SourceFile(name, text), true);
        } catch (BadInput e) {
            problems.add(new Problem(name, e.line(), e.sentence()));
        }
    }

    private void take(Path path, SourceFile file, boolean named) throws BadInput {
        Contents contents = Contents.of(file);
        if (contents.isRecipe()) {
            recipes.add(path);
        } else if (contents.isEmpty()) {
            if (named) {
                throw new BadInput(1, NO_KIND);
            }
            skipped++;
        } else {
            linted++;
            judge(contents, file, Optional.of(path));
        }
    }

    /** JSON and YAML of other tools may be large; what has no object in its first lines is not read for one. */
    private static boolean isForeign(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".json") && !Head.of(path).contains("\"apiVersion\"");
    }

    private void judge(Contents contents, SourceFile file, Optional<Path> path) {
        sifting.know(file);
        manifests.addAll(contents.manifests());
        Stream.of(contents.compose(), contents.values(), contents.collectors())
                .flatMap(List::stream)
                .forEach(root -> sifting.add(DuplicateKeys.of(root, "")));
        for (Mapping compose : contents.compose()) {
            ComposeRules.check(compose, relative -> beside(path, relative)).forEach(sifting::add);
        }
        for (Mapping values : contents.values()) {
            Findings found = new Findings("");
            boolean ofIngressNginx = file.name().contains("ingress-nginx");
            ValuesRules.check(values, ofIngressNginx, found);
            sifting.add(found);
        }
        for (Mapping collector : contents.collectors()) {
            Findings found = new Findings("");
            ConfigurationRules.collector(collector, found);
            sifting.add(found);
        }
        if (contents.isConfiguration()) {
            Findings found = new Findings("");
            ConfigurationRules.check(file.name(), file.text(), "", found);
            sifting.add(found);
        }
    }

    /** Reads a file that a Compose file mounts; one that cannot be read is as one that is not there. */
    private Optional<SourceFile> beside(Optional<Path> path, String relative) {
        try {
            Path file = path.orElseThrow().resolveSibling(Path.of(relative).normalize());
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            SourceFile read = FileReader.read(spelled.getOrDefault(FileWalk.real(file), file));
            sifting.know(read);
            return Optional.of(read);
        } catch (BadInput | RuntimeException e) {
            return Optional.empty();
        }
    }

    void render(Path chart, Optional<ChartRenderer> renderer, List<Path> values) {
        if (renderer.isEmpty()) {
            problems.add(
                    new Problem(
                            chart.toString(),
                            1,
                            "This chart cannot be rendered here: add com.marcnuri.helm-java:helm-java and a ChartRenderer to the class path, or lint what \"helm template\" prints."));
            return;
        }
        try {
            List<RenderedTemplate> rendered = renderer.get().render(chart, values);
            if (rendered.isEmpty()) {
                emptyCharts.add(chart);
                return;
            }
            linted++;
            rendered.forEach(template -> judge(chart, template));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(chart.toString(), 1, String.valueOf(e.getMessage())));
        }
    }

    private void judge(Path chart, RenderedTemplate template) {
        String name = chart.resolve(template.source()).toString();
        try {
            SourceFile file = FileReader.bounded(new SourceFile(name, template.content()));
            templates.put(name, new TemplateLines(file, template.template()));
            judge(Contents.of(file), file, Optional.empty());
        } catch (BadInput e) {
            String sentence =
                    "What this template renders cannot be judged, at its line " + e.line() + ": " + e.sentence();
            problems.add(new Problem(name, 1, sentence));
        }
    }

    LintReport report(Set<Cluster> clusters) {
        ManifestRules rules = new ManifestRules(new Workspace(manifests));
        manifests.forEach(manifest -> add(manifest, rules.check(manifest)));
        manifests.forEach(manifest -> add(manifest, rules.checkUnread(manifest)));
        manifests.forEach(manifest -> add(manifest, DuplicateKeys.of(manifest.root(), manifest.label())));
        List<Finding> findings = sifting.sifted(clusters).stream()
                .map(finding -> {
                    TemplateLines lines = templates.get(finding.file());
                    return lines == null ? finding : lines.inSource(finding);
                })
                .toList();
        return new LintReport(findings, problems, linted, skipped, sifting.silenced(), emptyCharts, recipes);
    }

    private void add(Manifest manifest, Findings found) {
        sifting.add(found, manifest.annotations(Silences.NAME));
    }
}
