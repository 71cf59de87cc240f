package io.github.ipv6containers.report;

import io.github.ipv6containers.engine.RunLabels;
import io.github.ipv6containers.report.check.Checking;
import io.github.ipv6containers.report.check.EngineChecking;
import io.github.ipv6containers.report.cluster.Clusters;
import io.github.ipv6containers.report.doctor.Diagnosis;
import io.github.ipv6containers.report.doctor.EngineDiagnosing;
import io.github.ipv6containers.report.measure.EngineMeasuring;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Plan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Runs the command line inside this JVM. */
public final class Harness {

    private Harness() {}

    /**
     * What a command left.
     *
     * @param status its exit status
     * @param out what it printed for the user
     * @param err what it printed of its progress and errors
     */
    public record Ran(int status, String out, String err) {}

    /** Runs a command on the engine of this machine. */
    public static Ran onEngine(String... arguments) {
        return run(
                HarnessMain.commandLine(new EngineMeasuring("test", "0"), new EngineChecking(), new EngineDiagnosing()),
                arguments);
    }

    /** Runs {@code check}, which is done in another way. */
    public static Ran checking(Checking checking, String... arguments) {
        return run(
                HarnessMain.commandLine(new EngineMeasuring("test", "0"), checking, new EngineDiagnosing()), arguments);
    }

    /** Runs a command on clusters. */
    public static Ran onClusters(Clusters clusters, String... arguments) {
        return run(
                HarnessMain.commandLine(
                        (plan, progress) -> {
                            throw new AssertionError("measured");
                        },
                        (request, progress) -> {
                            throw new AssertionError("checked");
                        },
                        progress -> {
                            throw new AssertionError("diagnosed");
                        },
                        clusters,
                        () -> {
                            throw new AssertionError("no engine is looked for");
                        }),
                arguments);
    }

    /** Runs {@code report} up to the plan, and then tells the given report. */
    static Ran reporting(Report report, List<Plan> planned, String... arguments) {
        return run(
                HarnessMain.commandLine(
                        (plan, progress) -> {
                            planned.add(plan);
                            progress.say("measuring");
                            return report;
                        },
                        (request, progress) -> {
                            throw new AssertionError("no check");
                        },
                        progress -> new Diagnosis(true, true, List.of())),
                arguments);
    }

    /** Runs a command that must end before any work is done. */
    public static Ran refused(String... arguments) {
        List<Object> worked = new ArrayList<>();
        Ran ran = run(
                HarnessMain.commandLine(
                        (plan, progress) -> {
                            worked.add(plan);
                            throw new AssertionError("measured");
                        },
                        (request, progress) -> {
                            worked.add(request);
                            throw new AssertionError("checked");
                        },
                        progress -> {
                            throw new AssertionError("diagnosed");
                        }),
                arguments);
        if (!worked.isEmpty()) {
            throw new AssertionError("Work was done: " + worked);
        }
        return ran;
    }

    static Ran run(CommandLine line, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    /** Returns the label of all that this JVM makes on the engine. */
    public static String owner() {
        return RunLabels.own().values().iterator().next();
    }
}
