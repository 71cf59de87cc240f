package io.github.ipv6containers.kubernetes.pod;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import java.time.Duration;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The pod that dials those beside it.
 *
 * <p>Where the connection to it is cut, it is called once more. A dial that was cut is only dialed again when that took no time
 * to speak of: who waits for answers would else take the time without them for theirs.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Peer implements AutoCloseable {

    private static final Duration BRIEF = Duration.ofSeconds(2);

    private final Supplier<Dialer> call;
    private @Nullable Dialer dialer;

    /** Takes what calls it; it is called with the first dial, and may wait until it can. */
    public Peer(Supplier<Dialer> call) {
        this.call = call;
    }

    /**
     * Dials once.
     *
     * @throws DialerLostException if the connection to it was cut meanwhile
     */
    public Fact dial(ProbeTarget target, Patience patience) {
        Dialer first = dialer();
        long begin = System.nanoTime();
        try {
            return first.dial(target, patience);
        } catch (DialerLostException cut) {
            hangUp(first);
            Dialer second = dialer();
            if (System.nanoTime() - begin > BRIEF.toNanos()) {
                throw cut;
            }
            return second.dial(target, patience);
        }
    }

    /** Calls it now. */
    public void connect() {
        dialer();
    }

    private synchronized Dialer dialer() {
        Dialer known = dialer;
        if (known == null) {
            known = call.get();
            dialer = known;
        }
        return known;
    }

    private synchronized void hangUp(Dialer cut) {
        if (dialer == cut) {
            dialer = null;
            cut.close();
        }
    }

    @Override
    public synchronized void close() {
        if (dialer != null) {
            dialer.close();
        }
    }
}
