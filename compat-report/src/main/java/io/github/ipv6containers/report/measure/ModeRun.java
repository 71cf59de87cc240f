package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.report.lanes.Lanes;
import io.github.ipv6containers.report.lanes.Ledger;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.lanes.Turns;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.progress.Progress;

/** Runs all lanes of one mode on one network, between two readings of the planted listeners. */
final class ModeRun {

    private final Engine engine;
    private final Plan plan;
    private final Lanes lanes;
    private final Turns turns;
    private final Ledger ledger;
    private final Progress progress;

    ModeRun(Engine engine, Plan plan, Lanes lanes, Turns turns) {
        this.engine = engine;
        this.plan = plan;
        this.lanes = lanes;
        this.turns = turns;
        this.ledger = lanes.ledger();
        this.progress = lanes.progress();
    }

    /** Runs the mode, and tells when all its lanes have begun; returns false when a planted listener was read wrongly. */
    boolean run(StackMode mode, Runnable whenAllHaveBegun) {
        int absences = engine.watch().absences();
        boolean brokenOff = false;
        try (ProvenNetwork network = ProvenNetwork.open(engine, mode)) {
            if (!isRight(network.reading(), mode, "start")) {
                return false;
            }
            lanes.run(
                    plan.lanes(mode),
                    new ContainerRun(
                            network, Patience.DEFAULT.withStay(plan.request().stay()), turns),
                    whenAllHaveBegun);
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
