package io.github.ipv6containers.report.progress;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Draws a bar for each name of which something is being done and one for all, below the lines that stay. */
final class Bars implements Screen {

    /** What is left of a bar without its name: percentage, a few marks, numbers, time. */
    private static final int LEAST = 32;

    private final LiveLines live;
    private final Supplier<Size> size;
    private final Runnable whenOver;
    private final Map<String, Bar> bars = new LinkedHashMap<>();
    private Bar all = new Bar("", 0);
    private int nameWidth;
    private boolean over;

    Bars(PrintWriter out, Supplier<Size> size, Runnable whenOver) {
        this.live = new LiveLines(out);
        this.size = size;
        this.whenOver = whenOver;
    }

    /** Makes one that also takes what others print there: it would be drawn over. */
    static Bars onStandardError(PrintWriter err) {
        PrintStream before = System.err;
        Bars bars = new Bars(err, new LatestSize(StandardError::size), () -> System.setErr(before));
        System.setErr(new PrintStream(new WholeLines(bars::line), true, StandardCharsets.UTF_8));
        return bars;
    }

    @Override
    public void expect(Map<String, Integer> stepsOfEach) {
        closeBars();
        synchronized (this) {
            nameWidth =
                    stepsOfEach.keySet().stream().mapToInt(String::length).max().orElse(0);
            nameWidth = Math.min(nameWidth, size.get().columns() / 8);
            stepsOfEach.forEach((name, steps) -> bars.put(name, new Bar(fit(name), steps)));
            all = new Bar(
                    fit("all"),
                    stepsOfEach.values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    @Override
    public synchronized void line(String line) {
        if (!over) {
            draw(List.of(line));
        }
    }

    @Override
    public void smallLine(String line) {
        // A bar tells it.
    }

    @Override
    public synchronized void lastLine(String line) {
        bars.clear();
        line(line);
        over = true;
        whenOver.run();
    }

    @Override
    public synchronized Doing begin(String name, String words) {
        Bar bar = bars.computeIfAbsent(name, unexpected -> new Bar(fit(unexpected), 0));
        Bar sum = all;
        Bar.Work work = new Bar.Work(words);
        sum.begin(work, drawing(sum));
        bar.begin(work, drawing(bar));
        return new Doing() {
            @Override
            public void say(String now) {
                synchronized (Bars.this) {
                    work.say(now);
                    draw(List.of());
                }
            }

            @Override
            public void close() {
                synchronized (Bars.this) {
                    bar.end(work);
                    sum.end(work);
                }
            }
        };
    }

    @Override
    public void close() {
        closeBars();
        synchronized (this) {
            draw(List.of());
            over = true;
        }
        whenOver.run();
    }

    private void closeBars() {
        List<Bar> closed;
        synchronized (this) {
            closed = new ArrayList<>(bars.values());
            closed.add(all);
            bars.clear();
        }
        closed.forEach(Bar::close);
    }

    private ProgressBarConsumer drawing(Bar bar) {
        // The marks of all bars begin and end below each other, and what is being done begins in one column.
        int less = all.digits() - bar.digits();
        int pad = Math.max(0, bars.values().stream().mapToInt(Bar::digits).max().orElse(0) - bar.digits());
        return new DelegatingProgressBarConsumer(text -> drawn(bar, text.stripTrailing() + " ".repeat(pad)), 0) {
            @Override
            public int getMaxRenderedLength() {
                int columns = size.get().columns();
                return Math.min(columns - 1, Math.max(columns * 2 / 5, nameWidth + LEAST)) - less;
            }
        };
    }

    private synchronized void drawn(Bar bar, String text) {
        bar.drawn(text);
        draw(List.of());
    }

    private void draw(List<String> above) {
        if (over) {
            return;
        }
        List<String> lines = new ArrayList<>();
        bars.values().forEach(bar -> lines.addAll(bar.lines()));
        if (bars.size() > 1) {
            lines.add(all.text());
        }
        live.draw(above, lines, size.get());
    }

    private String fit(String name) {
        String cut = name.substring(0, Math.min(nameWidth, name.length()));
        return cut + " ".repeat(Math.max(0, nameWidth - cut.length()));
    }
}
