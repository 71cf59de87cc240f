package io.github.ipv6containers.engine;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a small process that removes what this run made when this process ends, however it ends.
 *
 * <p>Testcontainers' reaper does that where its image can be had; this one is for engines where it is switched off
 * (by {@code TESTCONTAINERS_RYUK_DISABLED}), because a shutdown hook does not run after {@code kill -9}. The process
 * reads a pipe that only this process holds open: the kernel closes it whatever happens.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Watcher {

    private static final Logger LOGGER = LoggerFactory.getLogger(Watcher.class);
    /** A JVM leaves a signal alone that was ignored when it was started; Ctrl-C reaches this process too. */
    private static final List<String> UNTOUCHED_BY_SIGNALS =
            List.of("sh", "-c", "trap '' HUP INT TERM; exec \"$@\"", "sh");

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Watcher() {}

    static void startOnce() {
        if (Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED")) && !STARTED.getAndSet(true)) {
            start(WatcherMain.class, List.of(Owner.self().toString()));
        }
    }

    /**
     * Starts a process whose standard input ends when this process does, and which no signal of a terminal ends.
     *
     * @param main what it runs
     * @return the process; empty when none could be started, which is told in the log
     */
    public static Optional<Process> start(Class<?> main, List<String> arguments) {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        List<String> command = new ArrayList<>(File.separatorChar == '/' ? UNTOUCHED_BY_SIGNALS : List.of());
        command.addAll(List.of(
                java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx64m", main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // By environment: a class path of a large project is longer than some systems' command lines.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return Optional.of(builder.start());
        } catch (IOException e) {
            LOGGER.warn(
                    "No watcher could be started, so the next run removes what a killed one leaves: {}", e.toString());
            return Optional.empty();
        }
    }
}
