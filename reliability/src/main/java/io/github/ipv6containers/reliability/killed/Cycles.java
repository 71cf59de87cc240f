package io.github.ipv6containers.reliability.killed;

import com.github.dockerjava.api.DockerClient;
import io.github.ipv6containers.engine.Engine;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Starts and stops sessions of tests, in runs side by side, and looks what they leave. */
public final class Cycles {

    private static final int SIDE_BY_SIDE = 4;

    /** Of two classes with two tests each, which have a container each; the classes share a network. */
    private static final int CONTAINERS_A_SESSION = 4;

    private static final String WELL = "session {SUCCESSFUL=4}";

    private Cycles() {}

    /** Starts and stops so many containers at least; tells whether every test succeeded and nothing is left. */
    public static boolean run(int containers, PrintStream out) throws IOException {
        long begin = System.nanoTime();
        int sessions = (containers + CONTAINERS_A_SESSION - 1) / CONTAINERS_A_SESSION;
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < Math.min(SIDE_BY_SIDE, sessions); i++) {
            int share = (sessions + i) / Math.min(SIDE_BY_SIDE, sessions);
            runs.add(Run.start(share, Serving.class, Serving.Again.class));
        }
        int well = 0;
        for (Run run : runs) {
            for (String line : run.lines()) {
                if (line.equals(WELL)) {
                    well++;
                } else {
                    out.println("  " + line);
                }
            }
        }
        DockerClient client = Engine.look().client();
        List<String> left =
                runs.stream().flatMap(run -> run.left(client).stream()).toList();
        left.forEach(thing -> out.println("  left: " + thing));
        out.printf(
                "cycles: %d containers started and stopped, in %d sessions that ran well of %d, in %d runs side by side;"
                        + " %d things left; %d s%n",
                well * CONTAINERS_A_SESSION,
                well,
                sessions,
                runs.size(),
                left.size(),
                (System.nanoTime() - begin) / 1_000_000_000);
        return well == sessions && left.isEmpty();
    }
}
