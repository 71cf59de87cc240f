package io.github.ipv6containers.report;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.kubernetes.cluster.NoClusterException;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.cluster.Clusters;
import io.github.ipv6containers.report.manifests.LintedSystem;
import io.github.ipv6containers.report.measure.Measuring;
import io.github.ipv6containers.report.model.CellId;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.options.Place;
import io.github.ipv6containers.report.options.RecipeSource;
import io.github.ipv6containers.report.options.Words;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.Request;
import io.github.ipv6containers.report.plan.Shard;
import io.github.ipv6containers.report.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A share's number has four digits. */
    private static final int MOST_SHARDS = 9999;

    private static final List<String> ALL_MODES = List.of("dual-stack", "ipv4-only", "ipv6-only");

    private final Measuring measuring;
    private final Clusters clusters;

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
            description =
                    "What the network grants: dual-stack, ipv4-only, ipv6-only (default: all three; of a cluster that of"
                            + " its pods).")
    private List<String> modes = List.of();

    @Option(
            names = "--set-ups",
            paramLabel = "SET-UPS",
            split = ",",
            description = "as-shipped, recipe (default: both).")
    private List<String> setUps = List.of("as-shipped", "recipe");

    @Mixin
    private ReportOutput output = new ReportOutput();

    @Option(
            names = "--image",
            paramLabel = "ID=IMAGE",
            description = "Another image for a system, for example redis=redis:7.2; may be repeated.")
    private List<String> images = List.of();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Runs one share of N, for example 1/4; \"harness merge\" puts the shares together.")
    private String shard = "1/1";

    @Option(
            names = "--shards",
            paramLabel = "N",
            description =
                    "With --on kubernetes: runs N shares, each with planted listeners and a pod of an indexed Job of its"
                            + " own, as many at a time as --parallel has room for, and merges them.",
            defaultValue = "1")
    private int shards = 1;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description =
                    "How many containers start and are proved at a time (default: ${DEFAULT-VALUE}); one that is only"
                            + " looked at again does not count.",
            defaultValue = "3")
    private int parallel = 3;

    @Option(
            names = "--stay",
            paramLabel = "SECONDS",
            description =
                    "How long to look on whether what answered runs on and answers on (default: ${DEFAULT-VALUE}).",
            defaultValue = "6s")
    private String stay = "6s";

    @Mixin
    private Place place = new Place();

    @Mixin
    private RecipeSource recipes = new RecipeSource();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(Measuring measuring, Clusters clusters) {
        this.measuring = measuring;
        this.clusters = clusters;
    }

    @Override
    public Integer call() {
        Plan plan = Plan.of(WrongUse.unless(this::request));
        Measuring here = WrongUse.unless(this::measuring);
        ReportOutput.Prepared prepared = output.prepare();
        Report report;
        try (Progress progress = Progress.onStandardError(spec.commandLine().getErr())) {
            report = here.measure(plan, progress);
        }
        List<StackMode> granted = report.run().engine().modes();
        report = report.withLinted(linted(plan.request(), granted).stream()
                .filter(entry -> only.isEmpty() || only.contains(entry.id()))
                .toList());
        return output.finish(
                prepared,
                report,
                cell -> isAskedFor(plan.request(), cell),
                spec.commandLine().getOut());
    }

    /** A cluster is asked; where none is at hand, or it granted nothing, what servers answered before is told. */
    private List<LintedEntry> linted(Request request, List<StackMode> granted) {
        if (!only.isEmpty() && only.stream().noneMatch(LintedSystem::isOne)) {
            return List.of();
        }
        Optional<ClusterChoice> cluster = place.cluster();
        try {
            return cluster.isPresent() && !granted.isEmpty()
                    ? clusters.linted(cluster.get(), granted.get(0), request.setUps())
                    : LintedSystem.entries(request.modes(), request.setUps());
        } catch (NoClusterException gone) {
            return LintedSystem.entries(request.modes(), request.setUps());
        }
    }

    /** Tells whether a cell of an earlier report would be in this one, were it still there. */
    private boolean isAskedFor(Request request, CellId cell) {
        return (only.isEmpty() || only.contains(cell.system()))
                && !request.images().containsKey(cell.system())
                && request.modes().contains(cell.mode())
                && request.setUps().contains(cell.setUp())
                && request.shard().equals(Shard.WHOLE);
    }

    private Measuring measuring() {
        if (shards < 1 || shards > MOST_SHARDS) {
            throw new IllegalArgumentException(
                    "--shards " + shards + " cannot be run; write 1 to " + MOST_SHARDS + ".");
        }
        if (shards > 1 && place.cluster().isEmpty()) {
            throw new IllegalArgumentException(
                    "--shards are run by a cluster; write --on kubernetes beside it, or run each share with --shard 1/"
                            + shards + " and put them together with \"harness merge\".");
        }
        if (shards > 1 && !shard.equals("1/1")) {
            throw new IllegalArgumentException(
                    "--shards runs every share, and --shard one of them; leave one of both out.");
        }
        return place.cluster()
                .map(choice -> clusters.measuring(choice, !modes.isEmpty(), shards))
                .orElse(measuring);
    }

    private Request request() {
        Catalogue catalogue = recipes.catalogue();
        List<Recipe> systems = only.isEmpty()
                ? catalogue.recipes()
                : only.stream()
                        .distinct()
                        .filter(id -> !LintedSystem.isOne(id))
                        .map(catalogue::find)
                        .toList();
        if (systems.isEmpty()) {
            throw new IllegalArgumentException(
                    "--only " + String.join(",", only)
                            + " has nothing to run: it is configured by manifests alone. Name another system beside it, or judge manifests of your own with './harness lint'.");
        }
        if (parallel < 1) {
            throw new IllegalArgumentException("--parallel " + parallel + " runs nothing; write 1 or more.");
        }
        Map<String, List<String>> replaced = Words.images(images, systems);
        return new Request(
                systems,
                replaced,
                Words.modes(modes.isEmpty() ? ALL_MODES : modes),
                Words.setUps(setUps),
                Shard.parse(shard),
                parallel,
                Words.seconds("--stay", stay, 0));
    }
}
