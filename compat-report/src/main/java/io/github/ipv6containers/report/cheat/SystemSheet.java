package io.github.ipv6containers.report.cheat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.report.export.Compose;
import io.github.ipv6containers.report.export.DockerRun;
import io.github.ipv6containers.report.export.Export;
import io.github.ipv6containers.report.export.Kubernetes;
import io.github.ipv6containers.report.export.Workload;
import io.github.ipv6containers.report.plan.TagVersion;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Writes what to set for one variant of a system, and what happens without. */
record SystemSheet(Recipe recipe, Variant variant) {

    String text() {
        return Stream.of(ports(), without(), tunings(), nothing())
                .filter(part -> !part.isEmpty())
                .collect(joining("\n"));
    }

    private String ports() {
        return variant.ports().stream()
                .map(port -> port.number() + " " + Markdown.line(port.name()))
                .collect(joining(", ", variant.ports().size() == 1 ? "Port: " : "Ports: ", ".\n"));
    }

    private record Kind(Collection<StackMode> modes, String range, String finding, String why) {}

    private String without() {
        return variant.expectations().stream()
                .filter(expectation -> expectation.setUps().contains(SetUp.AS_SHIPPED))
                .collect(groupingBy(
                        expectation -> new Kind(
                                modes(expectation.modes()),
                                RangeWords.of(expectation.versions()),
                                expectation.finding().id(),
                                expectation.why()),
                        LinkedHashMap::new,
                        toList()))
                .entrySet()
                .stream()
                .map(entry -> "- As shipped, %s, %s: %s **%s**. %s\n"
                        .formatted(
                                names(entry.getKey().modes()),
                                entry.getKey().range(),
                                targets(entry.getValue()),
                                entry.getKey().finding().replace('-', ' '),
                                Markdown.line(entry.getKey().why())))
                .collect(joining());
    }

    private static String targets(List<Expectation> expectations) {
        return expectations.stream()
                .map(expectation -> expectation.port() + " over " + expectation.family())
                .distinct()
                .collect(joining(", "));
    }

    private String tunings() {
        return variant.tunings().stream()
                .filter(tuning -> !tuning.settings().equals(Settings.NONE))
                .map(this::tuning)
                .collect(joining("\n"));
    }

    private String tuning(Tuning tuning) {
        return "**Set in %s, %s.** %s (%s)\n\n"
                        .formatted(
                                names(modes(tuning.modes())),
                                RangeWords.of(tuning.versions()),
                                Markdown.line(tuning.why()),
                                Markdown.line(tuning.source()))
                + (tuning.mend().isEmpty() ? "" : Markdown.code("text", tuning.mend()) + "\n")
                + exports(tuning);
    }

    private String exports(Tuning tuning) {
        StackMode mode = tuning.modes().contains(StackMode.DUAL_STACK)
                ? StackMode.DUAL_STACK
                : modes(tuning.modes()).get(0);
        String image = recipe.images().stream()
                .filter(name -> tuning.versions().contain(TagVersion.of(name)))
                .findFirst()
                .orElse(recipe.image());
        Export export = new Export(
                recipe.id(),
                recipe.name(),
                image,
                mode,
                variant.ports(),
                variant.asShipped().with(tuning.settings()),
                tuning.why(),
                recipe.shell());
        return "<details>\n<summary>Docker, Compose, Kubernetes (%s)</summary>\n\n%s\n%s\n%s\n</details>\n"
                .formatted(
                        mode,
                        Markdown.code("sh", DockerRun.of(export)),
                        Markdown.code("yaml", Compose.of(export)),
                        Markdown.code("yaml", Kubernetes.of(export, Workload.DEPLOYMENT)));
    }

    private String nothing() {
        List<StackMode> untouched = Stream.of(StackMode.values())
                .filter(mode -> variant.tunings().stream()
                        .noneMatch(tuning -> tuning.modes().contains(mode)
                                && !tuning.settings().equals(Settings.NONE)))
                .toList();
        return untouched.isEmpty() ? "" : "Nothing to set in " + names(untouched) + ".\n";
    }

    private static List<StackMode> modes(Collection<StackMode> modes) {
        return modes.stream().sorted().toList();
    }

    private static String names(Collection<StackMode> modes) {
        return modes.stream().map(StackMode::id).collect(joining(" and "));
    }
}
