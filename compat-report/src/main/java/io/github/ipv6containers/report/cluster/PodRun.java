package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.engine.ImageFacts;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.RunningPod;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.report.export.Export;
import io.github.ipv6containers.report.export.Kubernetes;
import io.github.ipv6containers.report.export.Workload;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.service.Service;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs one image as a pod by its exported manifest, proves its ports, and deletes it. */
final class PodRun {

    private final ProvenNamespace namespace;
    private final Patience patience;

    PodRun(ProvenNamespace namespace, Patience patience) {
        this.namespace = namespace;
        this.patience = patience;
    }

    /**
     * Runs; what the cluster does not start is told as not run, with its words.
     *
     * @throws PodTroubleException if the cluster cannot have the image
     * @throws io.github.ipv6containers.kubernetes.pod.PodLostException if the cluster took the pod away, by itself or wrapped
     * @throws io.github.ipv6containers.kubernetes.pod.DialerLostException if the pod that dials was not reached any more, too
     */
    Attempt run(
            Export export,
            Service service,
            ImageFacts image,
            Function<RunningPod, String> version,
            Runnable whenStarted,
            Runnable whenAnswered) {
        long begin = System.nanoTime();
        try (RunningPod pod = namespace.start(
                Kubernetes.of(export, Workload.POD), name -> image.ran(), image.words(), patience.startUp())) {
            long started = System.nanoTime();
            whenStarted.run();
            ServiceFindings findings =
                    namespace.prove(service, pod.whenAnswered(whenAnswered), patience, Verification.Inside.ALWAYS);
            long proved = System.nanoTime();
            pod.granted(); // throws if it is lost: what was seen last may be what came of that
            return Attempt.seen(
                    findings,
                    export.settings(),
                    findings.ending() == null ? version.apply(pod) : image.version(),
                    millis(begin, started),
                    millis(started, proved),
                    evidence(pod));
        } catch (PodTroubleException e) {
            if (e.isOfImage()) {
                throw e;
            }
            return Attempt.notRun(export.settings(), String.valueOf(e.getMessage()));
        }
    }

    /** Returns the last log lines, and what the cluster told of a pod that is not ready. */
    private static List<String> evidence(RunningPod pod) {
        Stream<String> events = pod.isReady()
                ? Stream.of()
                : pod.events().stream()
                        .filter(event -> !event.startsWith("Pulled: "))
                        .map(event -> "event " + event);
        return Stream.concat(pod.logTail().stream(), events).toList();
    }

    private static long millis(long begin, long end) {
        return (end - begin) / 1_000_000;
    }
}
