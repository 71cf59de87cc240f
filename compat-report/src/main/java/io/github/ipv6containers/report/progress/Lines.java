package io.github.ipv6containers.report.progress;

import java.io.PrintWriter;
import java.util.Map;

/** Shows all in plain lines, for a file, a log, or a terminal where nothing may move. */
final class Lines implements Screen {

    private static final Doing NOTHING = new Doing() {
        @Override
        public void say(String words) {}

        @Override
        public void close() {}
    };

    private final PrintWriter out;
    private boolean over;

    Lines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void expect(Map<String, Integer> stepsOfEach) {}

    @Override
    public synchronized void line(String line) {
        if (!over) {
            out.println(line);
            out.flush();
        }
    }

    @Override
    public void smallLine(String line) {
        line(line);
    }

    @Override
    public synchronized void lastLine(String line) {
        line(line);
        over = true;
    }

    @Override
    public Doing begin(String name, String words) {
        return NOTHING;
    }

    @Override
    public void close() {}
}
