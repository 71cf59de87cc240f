package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.RunningPod;
import io.github.ipv6containers.kubernetes.pod.PodLostException;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.report.export.Export;
import io.github.ipv6containers.report.export.Kubernetes;
import io.github.ipv6containers.report.export.Workload;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.lanes.Job;
import io.github.ipv6containers.report.lanes.JobRun;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.lanes.Turns;
import io.github.ipv6containers.report.measure.VersionInside;
import io.github.ipv6containers.report.progress.Progress;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs jobs as pods of a cluster, by their exported manifests. */
final class PodJobs implements JobRun {

    private final ProvenNamespace namespace;
    private final Patience patience;
    private final Progress progress;
    private final AtomicInteger last = new AtomicInteger();
    private final Turns turns;

    PodJobs(ProvenNamespace namespace, Patience patience, int parallel, Progress progress) {
        this.turns = new Turns(parallel);
        this.namespace = namespace;
        this.patience = patience;
        this.progress = progress;
    }

    @Override
    public Attempt run(Job job, Runnable whenStarted) {
        try {
            return Again.untilSeen(
                    () -> once(job, whenStarted),
                    reason -> Attempt.notRun(job.settings(), reason),
                    words -> progress.say(
                            job.image().requested() + " (" + job.variant().id() + "): " + words));
        } catch (RuntimeException e) {
            return Attempt.notRun(job.settings(), Reasons.of(e));
        }
    }

    private Attempt once(Job job, Runnable whenStarted) {
        try (Turns.Turn turn = turns.take()) {
            return new PodRun(namespace, patience)
                    .run(export(job), job.service(), job.image(), pod -> version(job, pod), whenStarted, turn::close);
        }
    }

    @Override
    public String version(Job job) {
        Turns.Turn turn = turns.take();
        try (RunningPod pod = namespace.start(
                Kubernetes.of(export(job), Workload.POD),
                name -> job.image().ran(),
                job.image().words(),
                patience.startUp())) {
            return version(job, pod);
        } catch (PodTroubleException | PodLostException e) {
            return "";
        } finally {
            turn.close();
        }
    }

    private static String version(Job job, RunningPod pod) {
        String version = job.version();
        if (version.isEmpty() && !job.recipe().versionCommand().isEmpty()) {
            version = VersionInside.version(
                    job.recipe().versionPattern(), pod.output(job.recipe().versionCommand()));
        }
        return version.isEmpty() ? job.image().version() : version;
    }

    /** The name is that of the pod and of its Service, so each run has one of its own. */
    private Export export(Job job) {
        return new Export(
                namespace.nameOf(job.recipe().id() + "-" + last.incrementAndGet()),
                job.recipe().name(),
                job.image().requested(),
                job.mode(),
                job.variant().ports(),
                job.settings(),
                "",
                job.recipe().shell());
    }
}
