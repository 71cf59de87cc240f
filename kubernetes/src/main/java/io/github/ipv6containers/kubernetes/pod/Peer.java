package io.github.ipv6containers.kubernetes.pod;

import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The pod that dials those beside it; where the connection to it is cut, it is called once more. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Peer implements AutoCloseable {

    private final Supplier<Dialer> call;
    private @Nullable Dialer dialer;

    /** Takes what calls it; it is called with the first dial. */
    public Peer(Supplier<Dialer> call) {
        this.call = call;
    }

    /**
     * Dials once.
     *
     * @throws DialerLostException if the pod cannot be asked any more
     */
    public Fact dial(ProbeTarget target, Patience patience) {
        Dialer first = dialer();
        try {
            return first.dial(target, patience);
        } catch (DialerLostException cut) {
            hangUp(first);
            return dialer().dial(target, patience);
        }
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
