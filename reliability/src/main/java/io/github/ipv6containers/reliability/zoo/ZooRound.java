package io.github.ipv6containers.reliability.zoo;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.probe.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Proves one draw of listeners in one mode after the other. */
final class ZooRound {

    /** More than the longest that a listener here is late, and what a busy machine needs for a container. */
    static final Patience PATIENCE =
            Patience.DEFAULT.withStartUp(Duration.ofSeconds(25)).withStay(Duration.ofSeconds(6));

    /** As many as an engine publishes in a few seconds. */
    private static final int TOGETHER = 30;

    private final Engine engine;
    private final Patience patience;

    /** Takes the engine, and how long is waited for what. */
    ZooRound(Engine engine, Patience patience) {
        this.engine = engine;
        this.patience = patience;
    }

    /** Returns the verdicts on as many listeners in these modes, the same listeners for the same seed. */
    List<Verdict> verdicts(long seed, int count, List<StackMode> modes) {
        List<Enclosure> enclosures = enclosures(Zoo.drawn(seed, count));
        ExecutorService workers = Executors.newCachedThreadPool();
        try {
            return modes.stream()
                    .map(mode -> CompletableFuture.supplyAsync(() -> verdicts(enclosures, mode, workers), workers))
                    .toList()
                    .stream()
                    .flatMap(verdicts -> verdicts.join().stream())
                    .toList();
        } finally {
            workers.shutdown();
        }
    }

    private List<Verdict> verdicts(List<Enclosure> enclosures, StackMode mode, ExecutorService workers) {
        try (ProvenNetwork network = ProvenNetwork.open(engine, mode)) {
            if (!network.reading().isValid()) {
                throw new IllegalStateException("The planted listeners of the " + mode + " network were read wrongly: "
                        + network.reading().controls());
            }
            return enclosures.stream()
                    .map(enclosure ->
                            CompletableFuture.supplyAsync(() -> enclosure.verdicts(network, patience), workers))
                    .toList()
                    .stream()
                    .flatMap(verdicts -> verdicts.join().stream())
                    .toList();
        }
    }

    /** Those that end take all of their container with them, and who leaves is seen among those that were well. */
    private static List<Enclosure> enclosures(List<Listener> listeners) {
        List<Listener> staying = new ArrayList<>();
        List<Listener> leaving = new ArrayList<>();
        List<Listener> ending = new ArrayList<>();
        for (Listener listener : listeners) {
            (listener.time() == Time.ENDS ? ending : listener.goes() ? leaving : staying).add(listener);
        }
        List<Enclosure> enclosures = new ArrayList<>();
        for (List<Listener> kind : List.of(staying, leaving, ending)) {
            for (int from = 0; from < kind.size(); from += TOGETHER) {
                enclosures.add(new Enclosure(kind.subList(from, Math.min(kind.size(), from + TOGETHER))));
            }
        }
        return enclosures;
    }
}
