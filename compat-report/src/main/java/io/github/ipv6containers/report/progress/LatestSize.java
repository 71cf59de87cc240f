package io.github.ipv6containers.report.progress;

import java.util.Optional;
import java.util.function.Supplier;

/** The size of a terminal, looked at anew once a second: no signal tells it to what is not in the foreground. */
final class LatestSize implements Supplier<Size> {

    private static final long SECOND = 1_000_000_000L;

    private final Supplier<Optional<Size>> look;
    private Size latest = new Size(24, 80);
    private long looked = System.nanoTime() - SECOND;

    LatestSize(Supplier<Optional<Size>> look) {
        this.look = look;
    }

    /** Returns the size; the one before when the terminal is gone. */
    @Override
    public synchronized Size get() {
        if (System.nanoTime() - looked >= SECOND) {
            latest = look.get().orElse(latest);
            looked = System.nanoTime();
        }
        return latest;
    }
}
