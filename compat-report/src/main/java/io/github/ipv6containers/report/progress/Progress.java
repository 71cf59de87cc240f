package io.github.ipv6containers.report.progress;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;

/** Tells a person what is being done: one line when a thing is started, one when it is proved; or bars. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Progress implements AutoCloseable {

    private final Screen screen;
    private final AtomicInteger steps = new AtomicInteger();
    private volatile int total;

    /** Makes one that tells everything in plain lines. */
    public Progress(PrintWriter out) {
        this(new Lines(out));
    }

    Progress(Screen screen) {
        this.screen = screen;
    }

    /** Makes one that draws bars when standard error, which the writer writes to, is a terminal that takes them. */
    public static Progress onStandardError(PrintWriter err) {
        return StandardError.takesBars(System.getenv(), StandardError::size)
                ? new Progress(Bars.onStandardError(err))
                : new Progress(err);
    }

    /** Says what is done from now on, and in how many steps each. */
    public void expect(Map<String, Integer> stepsOfEach) {
        total = stepsOfEach.values().stream().mapToInt(Integer::intValue).sum();
        screen.expect(stepsOfEach);
    }

    /** Prints a line that stays. */
    public void say(String line) {
        screen.line(line);
    }

    /** Prints a line that a bar tells as well. */
    public void saySmall(String line) {
        screen.smallLine(line);
    }

    /** Prints a line and nothing from then on: what is stopped has no more to tell. */
    public void sayLast(String line) {
        screen.lastLine(line);
    }

    /** Begins something that has a share in a bar, and no lines of its own. */
    public Doing begin(String bar, String words) {
        return screen.begin(bar, words);
    }

    /** Begins a step; its lines all begin with its number and name. */
    public Step step(String bar, String name) {
        return new Step(bar, steps.incrementAndGet(), name);
    }

    /** Takes the bars away. */
    @Override
    public void close() {
        screen.close();
    }

    /** One thing that is done, until it is closed; its time runs from the moment of its making. */
    public final class Step implements AutoCloseable {

        private final int number;
        private final String name;
        private final Doing doing;
        private final long begin = System.nanoTime();

        private Step(String bar, int number, String name) {
            this.number = number;
            this.name = name;
            this.doing = begin(bar, shortName() + " starts");
        }

        /** Says that it is started, and which ports are being proved. */
        public void proving(List<Integer> ports) {
            doing.say(shortName() + " " + ports.stream().map(String::valueOf).collect(joining(",")));
            saySmall("started, proving " + ports.size() + (ports.size() == 1 ? " port" : " ports"));
        }

        /** Says something that a bar need not tell. */
        public void saySmall(String words) {
            screen.smallLine(line(words));
        }

        /** Says something that stays. */
        public void say(String words) {
            screen.line(line(words));
        }

        /** Says what came of it; what is not as it was expected to be stays, whatever there are of bars. */
        public void done(String words, boolean asExpected) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            String timed = words + String.format(Locale.ROOT, " (%.1f s)", seconds);
            if (asExpected) {
                saySmall(timed);
            } else {
                say(timed);
            }
        }

        @Override
        public void close() {
            doing.close();
        }

        private String line(String words) {
            return "[%d/%d] %s  %s".formatted(number, total, name, words);
        }

        private String shortName() {
            return name.replace("  ", " ");
        }
    }
}
