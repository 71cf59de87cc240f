package io.github.ipv6containers.engine;

import com.github.dockerjava.api.DockerClient;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes, from a process of its own, what this run made when this process ends without having done so, however it ends.
 *
 * <p>Testcontainers' reaper does that where its image can be had; this one is for engines where it is switched off
 * (by {@code TESTCONTAINERS_RYUK_DISABLED}), because a shutdown hook does not run after {@code kill -9}. The process
 * reads a pipe that only this process holds open: the kernel closes it whatever happens. A run that has left nothing writes
 * a line into it first. Until then it is a shell, where there is one: a JVM is started only when something is to be removed.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Watcher implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Watcher.class);
    private static final byte[] DISMISSED = {'\n'};

    /** A JVM leaves a signal alone that was ignored when it was started; Ctrl-C reaches this process too. */
    private static final List<String> UNTIL_THE_PIPE_CLOSES =
            List.of("sh", "-c", "trap '' HUP INT TERM; read -r _ && exit; exec \"$@\"", "sh");

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private final OutputStream pipe;

    private Watcher(OutputStream pipe) {
        this.pipe = pipe;
    }

    static void startOnce(DockerClient client) {
        if (Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED")) && !STARTED.getAndSet(true)) {
            start(WatcherMain.class, List.of(Owner.self().toString()))
                    .ifPresent(watcher -> watcher.closeAtTheEndIfNothingIsLeft(client));
        }
    }

    /**
     * Starts a process that runs a program when this process ends before this is closed, and which no signal of a terminal
     * ends.
     *
     * @param main what it runs; it has to ask {@link #isDismissed} first
     * @return empty when no process could be started, which is told in the log
     */
    public static Optional<Watcher> start(Class<?> main, List<String> arguments) {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        List<String> command = new ArrayList<>(File.separatorChar == '/' ? UNTIL_THE_PIPE_CLOSES : List.of());
        command.addAll(List.of(
                java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx64m", main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // By environment: a class path of a large project is longer than some systems' command lines.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return Optional.of(new Watcher(builder.start().getOutputStream()));
        } catch (IOException e) {
            LOGGER.warn(
                    "No watcher could be started, so the next run removes what a killed one leaves: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Waits, in the process that was started, until the other one ends or dismisses it; tells whether it was the latter. */
    public static boolean isDismissed() {
        try {
            return System.in.read() == DISMISSED[0];
        } catch (IOException closed) {
            return false;
        }
    }

    /** Dismisses the process: nothing is left to remove. */
    @Override
    public void close() {
        try (OutputStream line = pipe) {
            line.write(DISMISSED);
        } catch (IOException ended) {
            // It has ended already.
        }
    }

    private void closeAtTheEndIfNothingIsLeft(DockerClient client) {
        Thread end = new Thread(
                () -> {
                    if (isEndAskedFor() && Leftovers.of(client).isNothingLeftOf(Owner.self())) {
                        close();
                    }
                },
                "ipv6containers-watcher");
        end.setUncaughtExceptionHandler((thread, engineGone) -> {}); // Then it is left to the watcher.
        try {
            Runtime.getRuntime().addShutdownHook(end);
        } catch (IllegalStateException endsAlready) {
            LOGGER.debug("The watcher looks for what is left: this process ends already.");
        }
    }

    /**
     * Tells whether the program ends itself, as it does when its work is done. One that a signal ends may have asked for a
     * container that the engine makes after a look, and so may one of which this is not known.
     */
    private static boolean isEndAskedFor() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }
}
