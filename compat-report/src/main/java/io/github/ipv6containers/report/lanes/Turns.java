package io.github.ipv6containers.report.lanes;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apiguardian.api.API;

/**
 * Bounds how many containers start and are proved at a time.
 *
 * <p>One that has answered everywhere and is only looked at again leaves its turn to the next: looking takes seconds and
 * next to no processor time.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Turns {

    private final Semaphore free;

    /** Takes how many there are. */
    public Turns(int count) {
        free = new Semaphore(count, true);
    }

    /** Waits for a turn. */
    public Turn take() {
        free.acquireUninterruptibly();
        return new Turn(free);
    }

    /** One container's turn. */
    public static final class Turn implements AutoCloseable {

        private final Semaphore free;
        private final AtomicBoolean over = new AtomicBoolean();

        private Turn(Semaphore free) {
            this.free = free;
        }

        /** Leaves it to the next; does nothing when that was done before. */
        @Override
        public void close() {
            if (!over.getAndSet(true)) {
                free.release();
            }
        }
    }
}
