package io.github.ipv6containers.reliability.killed;

import java.io.IOException;

/** Names how a run is ended before its end. */
enum Way {
    /** The process alone; what it started beside itself removes its things. */
    KILL_9("KILL", false),
    /** With all that it started, so that the next run has to remove them. */
    KILL_9_WITH_ALL("KILL", true),
    CTRL_C("INT", true),
    TERMINATE("TERM", false),
    JUNIT_ABORTS("", false),
    CONSTRUCTOR_FAILS("", false);

    private final String signal;
    private final boolean all;

    Way(String signal, boolean all) {
        this.signal = signal;
        this.all = all;
    }

    Class<?> testClass() {
        return switch (this) {
            case JUNIT_ABORTS -> Serving.Aborts.class;
            case CONSTRUCTOR_FAILS -> Serving.FailsInConstructor.class;
            default -> Serving.class;
        };
    }

    /** Tells whether it is ended from outside; else it breaks off by itself. */
    boolean isBySignal() {
        return !signal.isEmpty();
    }

    /** Sends the run its signal. */
    void end(Run run) throws IOException, InterruptedException {
        run.signal(signal, all);
    }
}
