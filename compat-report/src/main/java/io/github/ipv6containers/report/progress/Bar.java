package io.github.ipv6containers.report.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** The bar of one name, and what is being done of it; its time runs while there is something. */
final class Bar {

    private final ProgressBarBuilder builder;
    private final List<Work> works = new ArrayList<>();
    private final int steps;
    private @Nullable ProgressBar bar;
    private String drawn = "";
    private boolean drawing;

    /** What is being done. */
    static final class Work {

        private String words;

        Work(String words) {
            this.words = words;
        }

        void say(String now) {
            words = now;
        }
    }

    Bar(String name, int steps) {
        this.steps = steps;
        this.builder = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta()
                .continuousUpdate();
    }

    /** Begins something; the consumer is given the drawn bar at once and each second. */
    void begin(Work work, ProgressBarConsumer consumer) {
        if (bar == null) {
            bar = builder.setConsumer(consumer).build();
        } else if (works.isEmpty()) {
            bar.resume();
        }
        works.add(work);
        refresh();
    }

    void end(Work work) {
        if (bar != null && works.remove(work)) {
            bar.step();
            refresh();
            if (works.isEmpty()) {
                bar.pause();
            }
        }
    }

    /** Returns the room that the numbers of its steps take. */
    int digits() {
        return 2 * Integer.toString(steps).length();
    }

    /**
     * Takes the drawn bar. One that was drawn by the clock's thread is drawn once more: while that waited for its turn, a step
     * may have been made, and its bar would be the older one.
     */
    void drawn(String text) {
        if (drawing) {
            this.drawn = text;
        } else {
            refresh();
        }
    }

    private void refresh() {
        if (bar != null) {
            drawing = true;
            bar.refresh();
            drawing = false;
        }
    }

    /** Returns the bar as it was drawn last; empty before anything was done. */
    String text() {
        return drawn;
    }

    /** Returns a line for each thing that is being done, the first of them with the bar. */
    List<String> lines() {
        String indent = " ".repeat(drawn.length());
        return IntStream.range(0, works.size())
                .mapToObj(i -> (i == 0 ? drawn : indent) + " " + works.get(i).words)
                .toList();
    }

    /** Ends the drawing; waits for one that is in work, so that nothing may be locked that the consumer needs. */
    void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
