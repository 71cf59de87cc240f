package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.lanes.Lanes;
import io.github.ipv6containers.report.lanes.Ledger;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.lanes.Workers;
import io.github.ipv6containers.report.measure.EmbeddedRun;
import io.github.ipv6containers.report.measure.RunRecord;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.Shard;
import io.github.ipv6containers.report.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs a plan, or a share of one, in one place of a cluster, between two readings of its planted listeners. */
final class PlaceRun {

    private final Cluster cluster;
    private final Plan plan;
    private final StackMode mode;
    private final RunRecord record;
    private final Progress progress;
    private final Ledger ledger;
    private String kernel = "";

    /** Takes the mode of the cluster's pods. */
    PlaceRun(Cluster cluster, Plan plan, StackMode mode, RunRecord record, Progress progress) {
        this.cluster = cluster;
        this.plan = plan;
        this.mode = mode;
        this.record = record;
        this.progress = progress;
        this.ledger = new Ledger(record.id());
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * Runs it; what cannot be run is told as not run.
     *
     * @param found finds the images; called when the listeners were read rightly
     * @param parallel how many pods at a time
     */
    Report in(ProvenNamespace place, Supplier<Map<String, FoundImage>> found, int parallel) {
        new EmbeddedRun(ledger, progress).run(plan);
        for (StackMode other : plan.request().modes()) {
            if (other != mode) {
                ledger.putUnsupported(plan, other, "the pods of this cluster are " + mode);
            }
        }
        try {
            pods(place, found, parallel);
        } catch (RuntimeException e) {
            String reason = Reasons.of(e);
            progress.say(name() + ": broken off: " + reason);
            ledger.putNotRunWhatIsLeft(plan, mode, reason);
        }
        return report();
    }

    /** Tells of all of it why it was not run. */
    Report notRun(String reason) {
        new EmbeddedRun(ledger, progress).run(plan);
        progress.say(name() + ": not run: " + reason);
        plan.request().modes().forEach(each -> ledger.putNotRunWhatIsLeft(plan, each, reason));
        return report();
    }

    private void pods(ProvenNamespace place, Supplier<Map<String, FoundImage>> found, int parallel) {
        kernel = place.listeners().output(List.of("uname", "-sr")).strip();
        if (!isRight(place, "start") || isFooled(place)) {
            return;
        }
        try (Workers workers = new Workers(parallel)) {
            new Lanes(found.get(), ledger, progress, workers)
                    .run(
                            plan.lanes(mode),
                            new PodJobs(
                                    place,
                                    Patience.DEFAULT.withStay(plan.request().stay()),
                                    parallel,
                                    progress));
        }
        isRight(place, "end");
    }

    private Report report() {
        RunConditions conditions = record.conditions(
                new EngineEntry("kubernetes", cluster.version(), "", null, ledger.granted()),
                kernel,
                plan.request().shard(),
                ledger.controls());
        return ledger.assembly(plan).report(conditions, ledger.controls());
    }

    /** Once in a run: a cluster that fools one place does not fool the others less. */
    private boolean isFooled(ProvenNamespace place) {
        if (plan.request().shard().number() > 1) {
            return false;
        }
        ControlListeners.Reading reading = new ControlListeners.Reading(place.readFalseGreens(), Optional.empty());
        ledger.put(mode, "start", reading);
        reading.controls()
                .forEach(control -> progress.say("false green " + control.name() + ": " + control.observed()));
        return !reading.isValid();
    }

    private boolean isRight(ProvenNamespace place, String when) {
        ControlListeners.Reading reading = place.read();
        ledger.put(mode, when, reading);
        long right = reading.controls().stream().filter(control -> control.ok()).count();
        progress.say("%s: %d of %d planted listeners read right at the %s"
                .formatted(name(), right, reading.controls().size(), when));
        return reading.isValid();
    }

    private String name() {
        Shard shard = plan.request().shard();
        return shard.equals(Shard.WHOLE) ? mode.toString() : "shard " + shard.text() + ", " + mode;
    }
}
