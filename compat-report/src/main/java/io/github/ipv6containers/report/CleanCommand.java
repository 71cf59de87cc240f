package io.github.ipv6containers.report;

import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.report.cluster.Clusters;
import io.github.ipv6containers.report.options.Place;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.publish.Folder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes what runs left that were killed. */
@Command(
        name = "clean",
        description = "Removes what killed runs left: containers, networks, halves of files. Says what it removes, and"
                + " touches nothing else.")
final class CleanCommand implements Callable<Integer> {

    private final Supplier<Engine> engines;
    private final Clusters clusters;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of reports that may hold halves of files (default: ${DEFAULT-VALUE}).",
            defaultValue = ReportOutput.FOLDER)
    private Path folder = Path.of(ReportOutput.FOLDER);

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CleanCommand(Supplier<Engine> engines, Clusters clusters) {
        this.engines = engines;
        this.clusters = clusters;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<ClusterChoice> cluster = WrongUse.unless(place::cluster);
        if (cluster.isPresent()) {
            clusters.clean(cluster.get()).forEach(thing -> out.println("deleted " + thing));
            out.println("Nothing else is left there of runs that were killed.");
            out.flush();
            return ExitCodes.AS_EXPECTED;
        }
        Optional<Engine> engine = engine();
        if (Files.isDirectory(folder)) {
            Folder.removeParts(folder).forEach(part -> out.println("removed the half of a file " + part));
        }
        engine.ifPresentOrElse(
                found -> {
                    found.removeLeftovers().forEach(thing -> out.println("removed " + thing));
                    found.ofRunsElsewhere()
                            .forEach(thing -> out.println("left alone: " + thing
                                    + ", of a run on another machine, in a container, or before the last restart"));
                },
                () -> out.println("No engine answers, so nothing was looked for on one."));
        out.println("Nothing else is left of runs that were killed.");
        out.flush();
        return ExitCodes.AS_EXPECTED;
    }

    private Optional<Engine> engine() {
        try {
            return Optional.of(engines.get());
        } catch (NoEngineException none) {
            return Optional.empty();
        }
    }
}
