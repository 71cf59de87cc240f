package io.github.ipv6containers.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps the processor busy, in processes of their own. */
final class BusyLoops implements AutoCloseable {

    private final List<Process> loops = new ArrayList<>();

    private BusyLoops() {}

    /** Starts so many for each core. */
    static BusyLoops start(int perCore) throws IOException {
        BusyLoops all = new BusyLoops();
        for (int i = 0; i < perCore * Runtime.getRuntime().availableProcessors(); i++) {
            // A loop whose parent is gone ends too.
            all.loops.add(new ProcessBuilder("sh", "-c", "while kill -0 $PPID; do for i in 1 2 3 4; do :; done; done")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        return all;
    }

    @Override
    public String toString() {
        return "busy: %d loops on %d cores"
                .formatted(loops.size(), Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void close() {
        loops.forEach(Process::destroy);
    }
}
