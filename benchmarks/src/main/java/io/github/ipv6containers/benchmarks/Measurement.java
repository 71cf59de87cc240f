package io.github.ipv6containers.benchmarks;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.benchmarks.suite.Kind;
import io.github.ipv6containers.benchmarks.suite.Suite;
import io.github.ipv6containers.benchmarks.table.Figures;
import io.github.ipv6containers.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the measurements, each of which comes to some rows. */
final class Measurement {

    private static final int DIALS = 100;
    private static final String START_TO_END = ".start-to-end";
    private static final String STOP = ".stop";

    private final int rounds;
    private final Path harness;

    /** Takes the number of rounds that count, and the script {@code harness}. */
    Measurement(int rounds, Path harness) {
        this.rounds = rounds;
        this.harness = harness;
    }

    /** Takes one of them. */
    interface Taken {
        List<Row> by(Measurement measurement) throws IOException;
    }

    /** Returns all of them by the ids that {@code --only} takes, in the order of the table. */
    static Map<String, Taken> all() {
        Map<String, Taken> all = new LinkedHashMap<>();
        all.put("one", m -> m.suite("One class, one Redis", Suite.ONE, null));
        all.put("five", m -> m.suite("Five classes with one Redis each, start to end", Suite.FIVE, 1.00));
        all.put("tests", m -> m.tests("One class, twenty tests with a Redis each", Suite.TWENTY_TESTS));
        all.put(
                "three",
                m -> m.suite("One class with Redis, MariaDB and nginx in parallel", Suite.THREE_SYSTEMS, 0.75));
        all.put("four", m -> m.suite("The same with RabbitMQ", Suite.FOUR_SYSTEMS, 0.95));
        all.put("fresh", m -> m.fresh("A fresh JVM, one class, one Redis", Suite.ONE, 1.15));
        all.put("fresh-five", m -> m.fresh("A fresh JVM, five classes with one Redis each", Suite.FIVE, null));
        all.put("scale", Measurement::scale);
        all.put("proof", Measurement::proof);
        all.put("command-line", Measurement::commandLine);
        all.put("report", Measurement::report);
        return all;
    }

    private List<Row> suite(String what, Suite suite, @Nullable Double goal) {
        Child.Ended ended = Child.java(SuiteRounds.class, suite, rounds).run();
        return List.of(
                Row.ratio(
                        what,
                        ended.figures(Kind.PLAIN + START_TO_END),
                        ended.figures(Kind.BY_HAND + START_TO_END),
                        ended.figures(Kind.PROVED + START_TO_END),
                        goal),
                Row.ratio(
                        "… of that its stop",
                        ended.figures(Kind.PLAIN + STOP),
                        ended.figures(Kind.BY_HAND + STOP),
                        ended.figures(Kind.PROVED + STOP),
                        1.00));
    }

    /** Each test stops its own containers before it is told to be over, so that there is no stop of the class to time. */
    private List<Row> tests(String what, Suite suite) {
        return List.of(suite(what, suite, null).get(0));
    }

    /** The JVM's own start and end are part of it: what is put off until then is not free. */
    private List<Row> fresh(String what, Suite suite, @Nullable Double goal) {
        Map<Kind, List<Double>> millis = new EnumMap<>(Kind.class);
        for (int round = 0; round <= rounds; round++) {
            for (Kind kind : Kind.values()) {
                double taken = Child.java(OneRun.class, suite, kind).run().millis();
                if (round > 0) {
                    millis.computeIfAbsent(kind, k -> new ArrayList<>()).add(taken);
                }
            }
        }
        return List.of(Row.ratio(
                what + ", from the JVM's start to its end",
                new Figures(millis.getOrDefault(Kind.PLAIN, List.of())),
                new Figures(millis.getOrDefault(Kind.BY_HAND, List.of())),
                new Figures(millis.getOrDefault(Kind.PROVED, List.of())),
                goal));
    }

    private List<Row> scale() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(suite("1 Redis in one class", Suite.REDIS_1, null));
        rows.addAll(suite("4 Redis in one class", Suite.REDIS_4, 1.00));
        rows.addAll(suite("16 Redis in one class", Suite.REDIS_16, 1.00));
        rows.addAll(suite("32 Redis in one class", Suite.REDIS_32, 1.00));
        return rows;
    }

    private List<Row> proof() {
        Child.Ended ended = Child.java(ProofRounds.class, DIALS).run();
        List<Row> rows = new ArrayList<>();
        for (IPFamily family : IPFamily.values()) {
            rows.add(Row.millis(
                    "Proof of a port that is up, over " + family + ", beside the same exchange by hand",
                    ended.figures(Kind.PLAIN + "." + family),
                    ended.figures(Kind.PROVED + "." + family),
                    2.0));
        }
        Figures execs = Child.java(ExecCount.class, Suite.THREE_SYSTEMS, Kind.PROVED)
                .run()
                .figures(Kind.PROVED + ".execs");
        rows.add(new Row(
                "Commands executed in containers while three are proved", null, null, null, execs, "execs", 0.0));
        return rows;
    }

    private List<Row> commandLine() {
        List<Double> show = new ArrayList<>();
        List<Double> boot = new ArrayList<>();
        List<Double> check = new ArrayList<>();
        List<Double> beyond = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double shown = harness("recipe", "show", "redis").millis();
            double booted = Boot.millis(Servers.REDIS);
            double checked = harness("check", "redis:8.2", "--port", "6379:redis", "--stay", "0")
                    .millis();
            if (round > 0) {
                show.add(shown);
                boot.add(booted);
                check.add(checked);
                beyond.add(checked - booted);
            }
        }
        return List.of(
                Row.millis("`./harness recipe show redis`", null, new Figures(show), 600.0),
                new Row(
                        "`./harness check redis:8.2 --stay 0`, beyond the boot of its container",
                        new Figures(boot),
                        null,
                        new Figures(check),
                        new Figures(beyond),
                        "ms",
                        1500.0));
    }

    private List<Row> report() throws IOException {
        Map<String, Double> boots = new LinkedHashMap<>();
        for (Map.Entry<String, Boot.Server> server : Servers.BY_SYSTEM.entrySet()) {
            List<Double> booted = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                booted.add(Boot.millis(server.getValue()));
            }
            boots.put(server.getKey(), new Figures(booted.subList(1, booted.size())).median());
        }
        String systems = String.join(",", boots.keySet().stream().sorted().toList());
        Path out = Files.createTempDirectory("benchmark-report");
        try {
            Child.Ended ended =
                    harness("report", "--only", systems, "--parallel", "1", "--no-evidence", "--out", out.toString());
            double percent = ReportShare.percent(out.resolve("report.json"), ended.millis(), boots);
            return List.of(new Row(
                    "`./harness report` of " + systems.replace(",", ", ") + ", the share in which no server boots",
                    null,
                    null,
                    new Figures(List.of(ended.millis())),
                    new Figures(List.of(percent)),
                    "%",
                    15.0));
        } finally {
            Folders.remove(out);
        }
    }

    private Child.Ended harness(String... arguments) {
        List<String> command = new ArrayList<>(List.of(harness.toString()));
        command.addAll(List.of(arguments));
        return Child.command(command).run();
    }
}
