package io.github.ipv6containers.reliability;

import io.github.ipv6containers.reliability.faults.Faults;
import io.github.ipv6containers.reliability.fleet.Fleet;
import io.github.ipv6containers.reliability.ingress.IngressPath;
import io.github.ipv6containers.reliability.killed.Cycles;
import io.github.ipv6containers.reliability.killed.KilledRuns;
import io.github.ipv6containers.reliability.zoo.ZooRounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./harness reliability}. */
@Command(
        name = "harness reliability",
        description =
                "Measures again and again, on a busy machine, what must never be wrong, and prints how often it was.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:never wrong", "1:wrong at least once", "2:wrong usage"})
final class ReliabilityMain implements Callable<Integer> {

    /** Told to the script {@code harness}, which asks before it looks for an engine. */
    private static final int ENGINE_NEEDED = 10;

    private static final List<String> ALL = List.of("zoo", "cycles", "kills");
    private static final String FLEET = "fleet";
    private static final String FAULTS = "faults";
    private static final String INGRESS = "ingress";
    private static final List<String> ALONE = List.of(FAULTS, FLEET, INGRESS);

    @Option(
            names = "--only",
            paramLabel = "IDS",
            split = ",",
            description =
                    "What to measure: zoo (listeners of every habit), cycles (starts and stops), kills (runs that are"
                            + " killed). Default: these three. faults (an engine of its own that is killed, started again"
                            + " or paused in the middle of runs), fleet (many systems on the testbed's cluster) and ingress"
                            + " (services behind an Ingress, on an IPv6-only and a dual-stack one) are measured when they are"
                            + " named, with no loops.")
    private List<String> only = ALL;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How many zoos are drawn and proved in all modes (default: ${DEFAULT-VALUE}).")
    private int rounds = 20;

    @Option(
            names = "--listeners",
            paramLabel = "N",
            description = "How many listeners a zoo has (default: ${DEFAULT-VALUE}).")
    private int listeners = 70;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The number of the first zoo; each has the next one (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--cycles",
            paramLabel = "N",
            description = "How many containers are started and stopped, four a session (default: ${DEFAULT-VALUE}).")
    private int cycles = 200;

    @Option(names = "--kills", paramLabel = "N", description = "How many runs are killed (default: ${DEFAULT-VALUE}).")
    private int kills = 30;

    @Option(
            names = "--systems",
            paramLabel = "N",
            description = "How many systems the fleet has (default: ${DEFAULT-VALUE}).")
    private int systems = 200;

    @Option(names = "--shards", paramLabel = "N", description = "Its shares (default: ${DEFAULT-VALUE}).")
    private int shards = 10;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many of its pods run at a time (default: ${DEFAULT-VALUE}).")
    private int parallel = 12;

    @Option(names = "--harness", paramLabel = "FILE", hidden = true, required = true)
    private Path harness = Path.of("harness");

    @Option(
            names = "--busy",
            paramLabel = "N",
            description = "How many loops for each core keep the processor busy meanwhile (default: ${DEFAULT-VALUE}).")
    private int busy = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ReliabilityMain() {}

    /** Runs it and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ReliabilityMain()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        requireRightUse();
        if (Boolean.parseBoolean(System.getenv("IPV6CONTAINERS_UNTIL_ENGINE"))) {
            return ENGINE_NEEDED;
        }
        boolean right = !only.contains(FLEET) || Fleet.run(systems, shards, parallel, harness, System.out);
        if (only.contains(INGRESS)) {
            right &= IngressPath.run(harness, System.out);
        }
        if (only.contains(FAULTS)) {
            right &= Faults.run(harness, System.out);
        }
        if (ALONE.containsAll(only)) {
            return right ? 0 : 1;
        }
        try (BusyLoops loops = BusyLoops.start(busy)) {
            System.out.println(loops);
            if (only.contains("zoo")) {
                right &= ZooRounds.run(rounds, seed, listeners, System.out);
            }
            if (only.contains("cycles")) {
                right &= Cycles.run(cycles, System.out);
            }
            if (only.contains("kills")) {
                right &= KilledRuns.run(kills, seed, System.out);
            }
        }
        return right ? 0 : 1;
    }

    private void requireRightUse() {
        for (String id : only) {
            if (!ALL.contains(id) && !ALONE.contains(id)) {
                throw wrongUse("Unknown measurement \"" + id + "\"; known are " + String.join(", ", ALL) + ", "
                        + String.join(", ", ALONE) + ".");
            }
        }
        requireOneOrMore("--rounds", rounds);
        requireOneOrMore("--cycles", cycles);
        requireOneOrMore("--kills", kills);
        requireOneOrMore("--systems", systems);
        requireOneOrMore("--shards", shards);
        requireOneOrMore("--parallel", parallel);
        if (listeners < 1 || listeners > 500) {
            throw wrongUse("--listeners " + listeners + " is no zoo; write 1 to 500.");
        }
        if (busy < 0) {
            throw wrongUse("--busy " + busy + " is less than nothing; write 0 or more.");
        }
    }

    private void requireOneOrMore(String option, int count) {
        if (count < 1) {
            throw wrongUse(option + " " + count + " measures nothing; write 1 or more.");
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
