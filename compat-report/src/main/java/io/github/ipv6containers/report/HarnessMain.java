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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The commands that speak to an engine, which takes as long to be found as a command line to be read. */
    private static final Set<String> ON_ENGINES = Set.of("report", "check", "doctor", "clean");

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
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean untilEngine = Boolean.parseBoolean(System.getenv(UNTIL_ENGINE));
        if (!untilEngine
                && ON_ENGINES.contains(first)
                && !Arrays.asList(arguments).contains("--on")) {
            Engine.lookAhead();
        }
        CommandLine line = untilEngine ? untilEngine(first) : onEngine(first);
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

    private static CommandLine onEngine(String first) {
        return commandLine(
                first,
                (plan, progress) ->
                        new EngineMeasuring(HarnessVersion.text(), HarnessVersion.build()).measure(plan, progress),
                new EngineChecking(),
                new EngineDiagnosing(),
                clustersOfHere(),
                Engine::look);
    }

    private static Clusters clustersOfHere() {
        return KubeconfigClusters.ofHere(HarnessVersion::text, HarnessVersion::build);
    }

    /** Makes the command line that stops, with a status of its own, where a command would need an engine. */
    static CommandLine untilEngine(String first) {
        return commandLine(
                first,
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
        return commandLine(measuring, checking, diagnosing, clustersOfHere(), Engine::look);
    }

    /** Makes it from all parts, with that which works on clusters. */
    static CommandLine commandLine(
            Measuring measuring,
            Checking checking,
            Diagnosing diagnosing,
            Clusters clusters,
            Supplier<Engine> engines) {
        return commandLine("", measuring, checking, diagnosing, clusters, engines);
    }

    /** Makes it with the command alone that the first argument names, if it names one: picocli looks at each for a while. */
    private static CommandLine commandLine(
            String first,
            Measuring measuring,
            Checking checking,
            Diagnosing diagnosing,
            Clusters clusters,
            Supplier<Engine> engines) {
        HarnessMain top = new HarnessMain();
        Failures failures = new Failures(() -> top.debug || Boolean.parseBoolean(System.getenv(DEBUG)));
        CommandLine line = new CommandLine(top);
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("report", () -> new ReportCommand(measuring, clusters));
        commands.put("merge", MergeCommand::new);
        commands.put("engines", EnginesCommand::new);
        commands.put("check", () -> new CheckCommand(checking, clusters));
        commands.put("doctor", () -> new DoctorCommand(diagnosing, clusters));
        commands.put("recipe", RecipeCommand::new);
        commands.put("lint", LintCommand::new);
        commands.put("clean", () -> new CleanCommand(engines, clusters));
        commands.entrySet().stream()
                .filter(command -> command.getKey().equals(first) || !commands.containsKey(first))
                .forEach(command ->
                        line.addSubcommand(command.getKey(), command.getValue().get()));
        return line.setUsageHelpAutoWidth(false)
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
