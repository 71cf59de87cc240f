package io.github.ipv6containers.reliability.faults;

import java.io.IOException;
import java.util.Locale;

/** Names what happens to the engine in the middle of a run. */
enum Blow {
    /** Its process is killed, and it stays away. */
    KILLED,
    /** Its process is killed, and it is started again. */
    RESTARTED,
    /** Its process is stopped by a signal, until the run has ended. */
    PAUSED;

    void strike(OwnEngine engine) throws IOException {
        engine.signal(this == PAUSED ? "STOP" : "KILL");
        if (this == RESTARTED) {
            engine.start();
        }
    }

    /** Lets a paused engine go on. */
    void end(OwnEngine engine) throws IOException {
        if (this == PAUSED) {
            engine.signal("CONT");
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
