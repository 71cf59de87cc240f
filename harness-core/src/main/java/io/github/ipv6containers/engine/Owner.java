package io.github.ipv6containers.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds which process owns a container or network.
 *
 * <p>A process number alone is used again by the system, and means nothing on another machine that shares the engine,
 * so the place (this boot of this kernel and this process namespace) and the start time belong to it.
 *
 * @param place the boot and process namespace that the number is valid in
 * @param pid the process number
 * @param started when the process was started, in the unit of {@link #startOf}
 */
record Owner(String place, long pid, String started) {

    private static final int START_TICKS = 22;

    static Owner self() {
        long pid = ProcessHandle.current().pid();
        return new Owner(here(), pid, startOf(pid).orElse("unknown"));
    }

    /** Reads {@link #toString()} back; empty when the text is no owner. */
    static Optional<Owner> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Owner(parts[0], Long.parseLong(parts[1]), parts[2]));
    }

    /** Tells whether the process is certainly gone; false when that cannot be known from here. */
    boolean isDead() {
        return place.equals(here()) && !startOf(pid).map(started::equals).orElse(false);
    }

    /** Tells whether the process is one of another machine, container or boot, so that nothing is known of it here. */
    boolean isElsewhere() {
        return !place.equals(here());
    }

    @Override
    public String toString() {
        return place + "/" + pid + "/" + started;
    }

    /**
     * Returns the start time that the kernel keeps, in clock ticks since boot: unlike a time of day it does not move
     * when the clock is set. Where there is no {@code /proc}, the time of day has to do.
     */
    private static Optional<String> startOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command's name, in parentheses, may hold blanks: count the fields behind it (proc(5): it is field 2).
            String[] behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Optional.of(behindName[START_TICKS - 3]);
        } catch (IOException noProc) {
            return ProcessHandle.of(pid).flatMap(p -> p.info().startInstant()).map(Instant::toString);
        }
    }

    private static String here() {
        try {
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            String namespace =
                    Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            return boot + "-" + namespace.replaceAll("\\D", "");
        } catch (IOException noProc) {
            return System.getProperty("user.name") + "@" + System.getProperty("os.name");
        }
    }
}
