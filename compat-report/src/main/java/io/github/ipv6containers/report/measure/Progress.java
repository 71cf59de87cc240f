package io.github.ipv6containers.report.measure;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;

/** Tells a person what is being done: one line when a thing is started, one when it is proved. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Progress {

    private final PrintWriter out;
    private final AtomicInteger steps = new AtomicInteger();
    private int total;
    private boolean over;

    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** Says how many steps there are. */
    synchronized void expect(int number) {
        this.total = number;
    }

    /** Prints a line that is no step. */
    public synchronized void say(String line) {
        if (!over) {
            out.println(line);
            out.flush();
        }
    }

    /** Prints a line and nothing from then on: what is stopped has no more to tell. */
    synchronized void sayLast(String line) {
        say(line);
        over = true;
    }

    /** Begins a step; its lines all begin with its number and name. */
    Step step(String name) {
        return new Step(steps.incrementAndGet(), name, System.nanoTime());
    }

    private synchronized int total() {
        return total;
    }

    /** One thing that is done; its time runs from the moment of its making. */
    final class Step {

        private final int number;
        private final String name;
        private final long begin;

        private Step(int number, String name, long begin) {
            this.number = number;
            this.name = name;
            this.begin = begin;
        }

        void say(String words) {
            Progress.this.say("[%d/%d] %s  %s".formatted(number, total(), name, words));
        }

        void done(String words) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            say(words + String.format(Locale.ROOT, " (%.1f s)", seconds));
        }
    }
}
