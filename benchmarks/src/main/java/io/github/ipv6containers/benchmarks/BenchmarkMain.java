package io.github.ipv6containers.benchmarks;

import io.github.ipv6containers.benchmarks.table.Page;
import io.github.ipv6containers.benchmarks.table.Row;
import io.github.ipv6containers.benchmarks.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./harness benchmark}. */
@Command(
        name = "harness benchmark",
        description = "Times proved starts beside plain ones, in turns, and prints medians and spread.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:measured, whether a goal is met or not", "1:a measurement failed", "2:wrong usage"})
final class BenchmarkMain implements Callable<Integer> {

    /** Told to the script {@code harness}, which asks before it looks for an engine. */
    private static final int ENGINE_NEEDED = 10;

    @Option(
            names = "--only",
            paramLabel = "IDS",
            split = ",",
            description = "What to measure: ${COMPLETION-CANDIDATES} (default: all).",
            completionCandidates = Ids.class)
    private List<String> only = List.copyOf(Measurement.all().keySet());

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many rounds count, after one that does not (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--write", paramLabel = "FILE", description = "Also writes a page in Markdown.")
    private @Nullable Path write;

    @Option(names = "--harness", paramLabel = "FILE", hidden = true, required = true)
    private Path harness = Path.of("harness");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final class Ids extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Ids() {
            super(Measurement.all().keySet());
        }
    }

    private BenchmarkMain() {}

    /** Runs it and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkMain()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        requireRightUse();
        if (Boolean.parseBoolean(System.getenv("IPV6CONTAINERS_UNTIL_ENGINE"))) {
            return ENGINE_NEEDED;
        }
        List<Row> rows = new ArrayList<>();
        boolean failed = false;
        for (Map.Entry<String, Measurement.Taken> one : Measurement.all().entrySet()) {
            if (only.contains(one.getKey())) {
                failed |= !take(one.getKey(), one.getValue(), rows);
            }
        }
        List<String> machine = Machine.lines();
        System.out.println(Tables.terminal(rows));
        machine.forEach(System.out::println);
        if (write != null && !failed) {
            Files.writeString(write, Page.text(rows, machine, command()));
            System.err.println("Written: " + write);
        }
        return failed ? 1 : 0;
    }

    /** What others have measured is not lost when one fails. */
    private boolean take(String id, Measurement.Taken measurement, List<Row> rows) throws IOException {
        System.err.println("Measuring: " + id);
        try {
            List<Row> taken = measurement.by(new Measurement(rounds, harness));
            rows.addAll(taken);
            System.err.println(Tables.terminal(taken));
            return true;
        } catch (IllegalStateException e) {
            System.err.println(id + " could not be measured. " + e.getMessage());
            return false;
        }
    }

    private void requireRightUse() {
        for (String id : only) {
            if (!Measurement.all().containsKey(id)) {
                throw wrongUse("Unknown measurement \"" + id + "\"; known are "
                        + String.join(", ", Measurement.all().keySet()) + ".");
            }
        }
        if (rounds < 1) {
            throw wrongUse("--rounds " + rounds + " measures nothing; write 1 or more.");
        }
        Path folder = write == null ? null : write.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrongUse("--write " + write + ": there is no folder " + folder + ".");
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private String command() {
        String which = only.size() == Measurement.all().size() ? "" : " --only " + String.join(",", only);
        return "./harness benchmark" + which + " --rounds " + rounds + " --write " + write;
    }
}
