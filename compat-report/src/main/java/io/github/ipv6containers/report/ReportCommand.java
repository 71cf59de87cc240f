package io.github.ipv6containers.report;

import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.measure.Measuring;
import io.github.ipv6containers.report.measure.Progress;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.Request;
import io.github.ipv6containers.report.plan.Shard;
import io.github.ipv6containers.report.publish.Folder;
import io.github.ipv6containers.report.render.ReportText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the catalogue and writes the report. */
@Command(
        name = "report",
        description =
                "Runs the catalogue's images, as shipped and with their recipes, and tells which port answers over"
                        + " which family.")
final class ReportCommand implements Callable<Integer> {

    private final Measuring measuring;

    @Option(
            names = "--only",
            paramLabel = "IDS",
            split = ",",
            description = "The systems to run, for example redis,nginx.")
    private List<String> only = List.of();

    @Option(
            names = "--modes",
            paramLabel = "MODES",
            split = ",",
            description = "What the network grants: dual-stack, ipv4-only, ipv6-only (default: dual-stack,ipv4-only).")
    private List<String> modes = List.of("dual-stack", "ipv4-only");

    @Option(
            names = "--set-ups",
            paramLabel = "SET-UPS",
            split = ",",
            description = "as-shipped, recipe (default: both).")
    private List<String> setUps = List.of("as-shipped", "recipe");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where report.json and its schema go (default: ${DEFAULT-VALUE}).",
            defaultValue = "ipv6containers-report")
    private Path out = Path.of("ipv6containers-report");

    @Option(
            names = "--image",
            paramLabel = "ID=IMAGE",
            description = "Another image for a system, for example redis=redis:7.2; may be repeated.")
    private List<String> images = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description =
                    "What makes the exit status 1: changed (something is not as its recipe expects, or was not run;"
                            + " the default), misbehaving (or some port does not answer, though its recipe says so), never.")
    private String failOn = "changed";

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Runs one share of N, for example 1/4; \"harness merge\" puts the shares together.")
    private String shard = "1/1";

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many images are run at a time (default: ${DEFAULT-VALUE}).",
            defaultValue = "3")
    private int parallel = 3;

    @Mixin
    private RecipeSource recipes = new RecipeSource();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public Integer call() throws IOException {
        FailOn fails = WrongUse.unless(() -> FailOn.parse(failOn));
        Plan plan = Plan.of(WrongUse.unless(this::request));
        makeFolder();
        Report report = measuring.measure(plan, new Progress(spec.commandLine().getErr()));
        Folder.write(report, out);
        spec.commandLine()
                .getOut()
                .print(ReportText.of(report, out.resolve(Folder.REPORT).toString()));
        spec.commandLine().getOut().flush();
        return ExitCodes.of(report, fails);
    }

    private Request request() {
        Catalogue catalogue = recipes.catalogue();
        List<Recipe> systems = only.isEmpty()
                ? catalogue.recipes()
                : only.stream().distinct().map(catalogue::find).toList();
        if (parallel < 1) {
            throw new IllegalArgumentException("--parallel " + parallel + " runs nothing; write 1 or more.");
        }
        Map<String, List<String>> replaced = Words.images(images, systems);
        return new Request(systems, replaced, Words.modes(modes), Words.setUps(setUps), Shard.parse(shard), parallel);
    }

    private void makeFolder() {
        try {
            Files.createDirectories(out);
            Files.delete(Files.createTempFile(out, ".harness-", ".tmp"));
        } catch (IOException e) {
            throw new WrongUse("The folder " + out + " cannot be written to; choose another with --out.");
        }
    }
}
