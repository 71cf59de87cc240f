package io.github.ipv6containers.report;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.export.AdmissionPolicy;
import io.github.ipv6containers.lint.export.KubeLinterConfig;
import io.github.ipv6containers.lint.export.RulePages;
import io.github.ipv6containers.lint.inspection.Lint;
import io.github.ipv6containers.lint.output.JsonReport;
import io.github.ipv6containers.lint.output.JunitReport;
import io.github.ipv6containers.lint.output.SarifReport;
import io.github.ipv6containers.lint.output.TerminalText;
import io.github.ipv6containers.report.lint.RecipeFindings;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.publish.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lints manifests, charts, Compose files, configuration and recipes. */
@Command(
        name = "lint",
        description =
                "Finds what one IP family alone can reach: in Kubernetes manifests, Helm charts and values, Compose files, configuration of nginx, Redis, PostgreSQL and OpenTelemetry collectors, and recipes.")
final class LintCommand implements Callable<Integer> {

    private static final String NEVER = "never";
    private static final List<String> FORMATS = List.of("text", "json", "sarif", "junit");

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "A file, a folder, or a chart (a folder with Chart.yaml, or .tgz).")
    private List<Path> paths = List.of();

    @Option(
            names = "--cluster",
            paramLabel = "CLUSTER",
            description =
                    "dual-stack, ipv6-only or ipv4-only (default: dual-stack and ipv6-only are both asked about).")
    private @Nullable String cluster;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "What makes the exit status 1: error (the default), warning, note, never.")
    private String failOn = "error";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (the default), json, sarif, junit.")
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes (default: the terminal).")
    private @Nullable Path out;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "A report of --format json; what is in it is not told again.")
    private @Nullable Path baseline;

    @Option(
            names = "--values",
            paramLabel = "FILE",
            description = "Values for the charts; may be given more than once.")
    private List<Path> values = List.of();

    @Option(
            names = "--export",
            paramLabel = "TOOL",
            description =
                    "Prints the rules that can be said so for another tool instead: kube-linter, admission-policy; or their pages, into the folder --out: pages.")
    private @Nullable String export;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (export != null) {
            export(export);
            return ExitCodes.AS_EXPECTED;
        }
        if (paths.isEmpty()) {
            throw new WrongUse("Name a file, a folder or a chart to lint.");
        }
        Severity failing = failing();
        if (!FORMATS.contains(format)) {
            throw new WrongUse("There is no format \"" + format + "\"; known: " + String.join(", ", FORMATS) + ".");
        }
        LintReport report = WrongUse.unless(() -> RecipeFindings.added(lint().of(paths)));
        if (baseline != null) {
            report = report.without(known(baseline));
        }
        print(text(report, failing));
        if (!report.problems().isEmpty()) {
            return ExitCodes.WRONG_USE;
        }
        if (report.linted() == 0) {
            throw new WrongUse(report.nothing(paths.stream()
                    .map(path -> TerminalText.shown(path.toString()))
                    .collect(joining(", "))));
        }
        return !failOn.equals(NEVER) && report.hasAtLeast(failing) ? ExitCodes.MISBEHAVES : ExitCodes.AS_EXPECTED;
    }

    private Lint lint() {
        Lint lint = Lint.create().withValues(values);
        return cluster == null ? lint : lint.on(Cluster.parse(cluster));
    }

    /** With "never", what is an error is still told as one. */
    private Severity failing() {
        return switch (failOn) {
            case "error", NEVER -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            case "note" -> Severity.NOTE;
            default -> throw new WrongUse("--fail-on knows no \"" + failOn + "\"; known: error, warning, note, never.");
        };
    }

    private String text(LintReport report, Severity failing) {
        return switch (format) {
            case "json" -> JsonReport.of(report);
            case "sarif" -> SarifReport.of(report);
            case "junit" -> JunitReport.of(report, failing);
            default -> TerminalText.of(report);
        };
    }

    private void export(String tool) {
        switch (tool) {
            case "kube-linter" -> print(KubeLinterConfig.text());
            case "admission-policy" -> print(AdmissionPolicy.text());
            case "pages" -> RulePages.all().forEach(this::page);
            default ->
                throw new WrongUse(
                        "There is no export for \"" + tool + "\"; known: kube-linter, admission-policy, pages.");
        }
    }

    private void page(String name, String text) {
        if (out == null) {
            throw new WrongUse("Name the folder of the pages with --out.");
        }
        write(out.resolve(name), text);
    }

    private static Set<String> known(Path file) {
        try {
            String text = Files.readString(file);
            return WrongUse.unless(() -> JsonReport.fingerprints(file.toString(), text));
        } catch (IOException e) {
            throw new WrongUse(
                    "The baseline " + file + " cannot be read; write one with \"--format json --out " + file + "\".");
        }
    }

    private void print(String text) {
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return;
        }
        write(out, text);
    }

    private static void write(Path file, String text) {
        try {
            Folder.write(file, text);
        } catch (IOException e) {
            throw new WrongUse("The file " + file + " cannot be written; name one in a folder that is there.");
        }
    }
}
