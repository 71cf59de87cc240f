package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.lanes.ImageSearch;
import io.github.ipv6containers.report.lanes.Lanes;
import io.github.ipv6containers.report.lanes.Ledger;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.measure.EmbeddedRun;
import io.github.ipv6containers.report.measure.Interruption;
import io.github.ipv6containers.report.measure.RunRecord;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures what a plan holds as pods of a cluster, in the one mode that its pods have. */
final class ClusterMeasuring {

    private final ClusterChoice choice;
    private final boolean modesAsked;
    private final Optional<String> load;

    ClusterMeasuring(ClusterChoice choice, boolean modesAsked, Optional<String> load) {
        this.choice = choice;
        this.modesAsked = modesAsked;
        this.load = load;
    }

    /**
     * Measures.
     *
     * @throws io.github.ipv6containers.kubernetes.cluster.NoClusterException if there is no cluster to measure on
     */
    Report measure(Plan asked, Progress progress, RunRecord run) {
        try (Cluster cluster = Cluster.connect(choice)) {
            progress.say(cluster + " at " + cluster.address());
            return Interruption.silences(progress, () -> measure(cluster, asked, progress, run));
        }
    }

    private Report measure(Cluster cluster, Plan asked, Progress progress, RunRecord run) {
        ClusterImages images = ClusterImages.by(load);
        Ledger ledger = new Ledger(run.id());
        try (ProvenNamespace namespace = ProvenNamespace.open(cluster, images.helper(), Patience.DEFAULT.startUp())) {
            StackMode mode = namespace.mode();
            progress.say("namespace " + namespace.name() + ", whose pods are " + mode);
            Plan plan = modesAsked ? asked : Plan.of(asked.request().in(List.of(mode)));
            new EmbeddedRun(ledger, progress).run(plan);
            for (StackMode other : plan.request().modes()) {
                if (other != mode) {
                    ledger.putUnsupported(plan, other, "the pods of this cluster are " + mode);
                }
            }
            pods(namespace, plan, images, ledger, progress);
            RunConditions conditions = run.conditions(
                    new EngineEntry("kubernetes", cluster.version(), "", null, ledger.granted()),
                    namespace.listeners().output(List.of("uname", "-sr")).strip(),
                    plan.request().shard(),
                    ledger.controls());
            return ledger.assembly(plan).report(conditions, ledger.controls());
        }
    }

    private static void pods(
            ProvenNamespace namespace, Plan plan, ClusterImages images, Ledger ledger, Progress progress) {
        StackMode mode = namespace.mode();
        int parallel = plan.request().parallel();
        try {
            if (!isRight(namespace, "start", ledger, progress) || isFooled(namespace, ledger, progress)) {
                return;
            }
            Map<String, FoundImage> found =
                    new ImageSearch(images::find, ledger, progress).find(plan.images(), parallel);
            progress.expect(plan.stepsOfEach());
            new Lanes(found, ledger, progress, parallel)
                    .run(
                            plan.lanes(mode),
                            new PodJobs(
                                    namespace,
                                    Patience.DEFAULT.withStay(plan.request().stay()),
                                    parallel));
            isRight(namespace, "end", ledger, progress);
        } catch (RuntimeException e) {
            String reason = Reasons.of(e);
            progress.say(mode + ": broken off: " + reason);
            ledger.putNotRunWhatIsLeft(plan, mode, reason);
        }
    }

    private static boolean isFooled(ProvenNamespace namespace, Ledger ledger, Progress progress) {
        ControlListeners.Reading reading = new ControlListeners.Reading(namespace.readFalseGreens(), Optional.empty());
        ledger.put(namespace.mode(), "start", reading);
        reading.controls()
                .forEach(control -> progress.say("false green " + control.name() + ": " + control.observed()));
        return !reading.isValid();
    }

    private static boolean isRight(ProvenNamespace namespace, String when, Ledger ledger, Progress progress) {
        ControlListeners.Reading reading = namespace.read();
        ledger.put(namespace.mode(), when, reading);
        long right = reading.controls().stream().filter(control -> control.ok()).count();
        progress.say("%s: %d of %d planted listeners read right at the %s"
                .formatted(namespace.mode(), right, reading.controls().size(), when));
        return reading.isValid();
    }
}
