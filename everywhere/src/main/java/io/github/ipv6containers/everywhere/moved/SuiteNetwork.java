package io.github.ipv6containers.everywhere.moved;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The one network of this JVM, made for the first container, with planted listeners that were read right. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SuiteNetwork {

    private final StackMode mode;
    private @Nullable ProvenNetwork proven;
    private @Nullable RuntimeException refused;

    public SuiteNetwork(StackMode mode) {
        this.mode = mode;
    }

    public StackMode mode() {
        return mode;
    }

    /**
     * Returns the network; it is made once, and why it cannot be is told to each container alike.
     *
     * @throws NoEngineException if there is no engine
     * @throws ModeNotGrantedException if the engine granted other families
     * @throws NetworkRefusedException if the engine makes no such network
     * @throws VerificationFailedException if a planted listener was read wrongly, so that nothing could be believed
     */
    public synchronized ProvenNetwork open() {
        if (refused != null) {
            throw refused;
        }
        if (proven == null) {
            try {
                ProvenNetwork made = ProvenNetwork.openForTests(Engine.connect(), mode);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(made), "ipv6containers-everywhere-end"));
                ControlListeners.Reading reading = made.reading();
                if (!reading.isValid()) {
                    throw new VerificationFailedException(VerificationText.of(List.of(), reading.controls()));
                }
                proven = made;
            } catch (RuntimeException e) {
                refused = e;
                throw e;
            }
        }
        return proven;
    }

    /** Static containers live as long as the JVM; what is left on the network goes with it. */
    private static void close(ProvenNetwork proven) {
        Leftover.removeFrom(proven.network());
        proven.close();
    }
}
