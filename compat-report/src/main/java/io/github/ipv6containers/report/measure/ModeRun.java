package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.lanes.Lanes;
import io.github.ipv6containers.report.lanes.Ledger;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.progress.Progress;
import java.util.Map;

/** Runs all lanes of one mode on one network, between two readings of the planted listeners. */
final class ModeRun {

    private final Engine engine;
    private final Plan plan;
    private final Map<String, FoundImage> images;
    private final Ledger ledger;
    private final Progress progress;

    ModeRun(Engine engine, Plan plan, Map<String, FoundImage> images, Ledger ledger, Progress progress) {
        this.engine = engine;
        this.plan = plan;
        this.images = images;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Runs the mode; tells false when a planted listener was read wrongly. */
    boolean run(StackMode mode) {
        int absences = engine.watch().absences();
        boolean brokenOff = false;
        try (ProvenNetwork network = ProvenNetwork.open(engine, mode)) {
            if (!isRight(network.reading(), mode, "start")) {
                return false;
            }
            new Lanes(images, ledger, progress, plan.request().parallel())
                    .run(
                            plan.lanes(mode),
                            new ContainerRun(
                                    network,
                                    Patience.DEFAULT.withStay(plan.request().stay()),
                                    plan.request().parallel()));
            if (engine.watch().wasGoneSince(absences)) {
                brokenOff = true; // the listeners have gone with it
                breakOff(mode, engine.watch().goneWords());
                return true;
            }
            return isRight(network.readAgain(), mode, "end");
        } catch (ModeNotGrantedException | NetworkRefusedException e) {
            String reason = String.valueOf(e.getMessage());
            progress.say(mode + ": unsupported: " + reason);
            ledger.putUnsupported(plan, mode, reason);
        } catch (RuntimeException e) {
            if (!brokenOff) {
                breakOff(mode, Reasons.of(e, engine.watch(), absences));
            }
        }
        return true;
    }

    private void breakOff(StackMode mode, String reason) {
        progress.say(mode + ": broken off: " + reason);
        ledger.putNotRunWhatIsLeft(plan, mode, reason);
    }

    private boolean isRight(ControlListeners.Reading reading, StackMode mode, String when) {
        ledger.put(mode, when, reading);
        long right = reading.controls().stream().filter(control -> control.ok()).count();
        progress.say("%s: %d of %d planted listeners read right at the %s"
                .formatted(mode, right, reading.controls().size(), when));
        return reading.isValid();
    }
}
