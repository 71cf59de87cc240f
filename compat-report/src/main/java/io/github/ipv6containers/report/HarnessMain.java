package io.github.ipv6containers.report;

import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.check.Checking;
import io.github.ipv6containers.report.check.EngineChecking;
import io.github.ipv6containers.report.cluster.Clusters;
import io.github.ipv6containers.report.cluster.KubeconfigClusters;
import io.github.ipv6containers.report.doctor.Diagnosing;
import io.github.ipv6containers.report.doctor.EngineDiagnosing;
import io.github.ipv6containers.report.measure.EngineMeasuring;
import io.github.ipv6containers.report.measure.Measuring;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line {@code harness}. */
@API(status = API.Status.INTERNAL, since = "0.1")
@Command(
        name = "harness",
        description =
                "Starts service images on networks of a chosen mode, and proves which port answers over which family.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = HarnessVersion.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:as expected",
            "1:something misbehaves or changed",
            "2:wrong usage or bad input",
            "3:no usable engine"
        })
public final class HarnessMain {

    static final String DEBUG = "IPV6CONTAINERS_DEBUG";

    /** Set by a script that wants to know what is wrong with a command before it looks for an engine. */
    private static final String UNTIL_ENGINE = "IPV6CONTAINERS_UNTIL_ENGINE";

    /** How long is waited at the end for what clears away. */
    private static final Duration CLEARING = Duration.ofSeconds(30);

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Tells more when something fails (also: environment variable " + DEBUG + "=true).")
    private boolean debug;

    private HarnessMain() {}

    /** Runs one command and ends with its exit status. */
    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("--debug") || Boolean.parseBoolean(System.getenv(DEBUG))) {
            tellMore();
        }
        CommandLine line = Boolean.parseBoolean(System.getenv(UNTIL_ENGINE)) ? untilEngine() : onEngine();
        int status = line.execute(arguments);
        // What clears away at the end has nothing to tell that is not said: an engine that is gone, mostly.
        Thread.setDefaultUncaughtExceptionHandler((thread, stumbled) -> {});
        endAnyway(status);
        System.exit(status);
    }

    /** An engine that answers nothing would keep what clears away at the end waiting; the watcher goes on with that. */
    private static void endAnyway(int status) {
        OwnThread.start("end", () -> {
            try {
                Thread.sleep(CLEARING.toMillis());
                Runtime.getRuntime().halt(status);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static CommandLine onEngine() {
        return commandLine(
                (plan, progress) ->
                        new EngineMeasuring(HarnessVersion.text(), HarnessVersion.build()).measure(plan, progress),
                new EngineChecking(),
                new EngineDiagnosing());
    }

    /** Makes the command line that stops, with a status of its own, where a command would need an engine. */
    static CommandLine untilEngine() {
        return commandLine(
                (plan, progress) -> {
                    throw new EngineNeeded();
                },
                (request, progress) -> {
                    throw new EngineNeeded();
                },
                progress -> {
                    throw new EngineNeeded();
                },
                new ClustersNeeded(),
                () -> {
                    throw new EngineNeeded();
                });
    }

    /** {@code simplelogger.properties} keeps the libraries quiet; this is of use before the first logger is made. */
    private static void tellMore() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        for (String name : List.of("org.testcontainers", "tc", "io.github.ipv6containers")) {
            System.setProperty("org.slf4j.simpleLogger.log." + name, "debug");
        }
    }

    /** Makes the command line from the parts that do the work. */
    static CommandLine commandLine(Measuring measuring, Checking checking, Diagnosing diagnosing) {
        return commandLine(
                measuring,
                checking,
                diagnosing,
                KubeconfigClusters.ofHere(HarnessVersion::text, HarnessVersion::build),
                Engine::look);
    }

    /** Makes it from all parts, with that which works on clusters. */
    static CommandLine commandLine(
            Measuring measuring,
            Checking checking,
            Diagnosing diagnosing,
            Clusters clusters,
            Supplier<Engine> engines) {
        HarnessMain top = new HarnessMain();
        Failures failures = new Failures(() -> top.debug || Boolean.parseBoolean(System.getenv(DEBUG)));
        return new CommandLine(top)
                .addSubcommand(new ReportCommand(measuring, clusters))
                .addSubcommand(new MergeCommand())
                .addSubcommand(new EnginesCommand())
                .addSubcommand(new CheckCommand(checking, clusters))
                .addSubcommand(new DoctorCommand(diagnosing, clusters))
                .addSubcommand(new RecipeCommand())
                .addSubcommand(new LintCommand())
                .addSubcommand(new CleanCommand(engines, clusters))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** Stops where a command would need a cluster. */
    private static final class ClustersNeeded implements Clusters {

        @Override
        public Checking checking(ClusterChoice choice, Optional<StackMode> asked) {
            return (request, progress) -> {
                throw new EngineNeeded();
            };
        }

        @Override
        public Measuring measuring(ClusterChoice choice, boolean modesAsked, int shards) {
            return (plan, progress) -> {
                throw new EngineNeeded();
            };
        }

        @Override
        public List<LintedEntry> linted(ClusterChoice choice, StackMode mode, List<SetUp> setUps) {
            throw new EngineNeeded();
        }

        @Override
        public Diagnosing diagnosing(ClusterChoice choice) {
            return progress -> {
                throw new EngineNeeded();
            };
        }

        @Override
        public List<String> clean(ClusterChoice choice) {
            throw new EngineNeeded();
        }
    }
}
