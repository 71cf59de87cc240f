package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.report.plan.Lane;
import io.github.ipv6containers.report.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs all lanes of one mode on one network, between two readings of the planted listeners. */
final class ModeRun {

    private final Engine engine;
    private final Plan plan;
    private final Map<String, FoundImage> images;
    private final OpenThings open;
    private final Ledger ledger;
    private final Progress progress;

    ModeRun(
            Engine engine,
            Plan plan,
            Map<String, FoundImage> images,
            OpenThings open,
            Ledger ledger,
            Progress progress) {
        this.engine = engine;
        this.plan = plan;
        this.images = images;
        this.open = open;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Runs the mode; tells false when a planted listener was read wrongly. */
    boolean run(StackMode mode) {
        try {
            TestNetwork network = open.keep(TestNetwork.create(engine, mode));
            try {
                return between(network);
            } finally {
                open.release(network);
            }
        } catch (ModeNotGrantedException | NetworkRefusedException e) {
            String reason = String.valueOf(e.getMessage());
            progress.say(mode + ": unsupported: " + reason);
            ledger.putUnsupported(plan, mode, reason);
        } catch (RuntimeException e) {
            String reason = "the planted listeners could not be started: " + Reasons.of(e);
            progress.say(mode + ": not run: " + reason);
            plan.lanes(mode).forEach(lane -> lane.cells().forEach(cell -> ledger.putNotRun(cell, reason)));
        }
        return true;
    }

    private boolean between(TestNetwork network) {
        ControlListeners listeners = open.keep(ControlListeners.plant(network));
        try {
            if (!isRight(listeners, network.mode(), "start")) {
                return false;
            }
            runLanes(plan.lanes(network.mode()), new ContainerRun(network, open, Patience.DEFAULT));
            return isRight(listeners, network.mode(), "end");
        } finally {
            open.release(listeners);
        }
    }

    private boolean isRight(ControlListeners listeners, StackMode mode, String when) {
        ControlListeners.Reading reading = listeners.read(Patience.DEFAULT);
        ledger.put(mode, when, reading.controls(), reading.userlandProxy());
        long right = reading.controls().stream().filter(control -> control.ok()).count();
        progress.say("%s: %d of %d planted listeners read right at the %s"
                .formatted(mode, right, reading.controls().size(), when));
        return reading.isValid();
    }

    private void runLanes(List<Lane> lanes, ContainerRun containers) {
        ExecutorService workers = Executors.newFixedThreadPool(plan.request().parallel());
        try {
            List<CompletableFuture<Void>> runs = lanes.stream()
                    .map(lane -> CompletableFuture.runAsync(() -> run(lane, containers), workers))
                    .toList();
            CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).join();
        } finally {
            workers.shutdownNow();
        }
    }

    private void run(Lane lane, ContainerRun containers) {
        FoundImage image =
                images.getOrDefault(lane.image(), new FoundImage(lane.image(), null, "it was not looked for"));
        new LaneRun(lane, image, containers, ledger, progress).run();
    }
}
