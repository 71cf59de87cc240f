package io.github.ipv6containers.network;

import io.github.ipv6containers.StackMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * Remembers for the run which modes its engine did not grant, so that it is asked once for each.
 *
 * <p>What an engine can do is found by making a network, starting a container on it and reading back what it was given.
 * Its version says less: older engines take a request that they do not know and ignore it.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Refusals {

    private static final Refusals OF_THIS_RUN = new Refusals();

    private final Map<StackMode, String> sentences = new ConcurrentHashMap<>();

    Refusals() {}

    /** Returns those of the engine of this run. */
    public static Refusals ofThisRun() {
        return OF_THIS_RUN;
    }

    /** Remembers what a container was given instead, and returns what to throw. */
    public ModeNotGrantedException remember(StackMode mode, ModeNotGrantedException refusal) {
        sentences.put(mode, String.valueOf(refusal.getMessage()));
        return refusal;
    }

    /**
     * Passes when the mode was granted or not asked for yet.
     *
     * @throws ModeNotGrantedException if it was not granted; the message is that of the first time
     */
    public void check(StackMode mode) {
        String sentence = sentences.get(mode);
        if (sentence != null) {
            throw new ModeNotGrantedException(sentence);
        }
    }
}
