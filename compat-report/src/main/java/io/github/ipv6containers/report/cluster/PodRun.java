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
     */
    Attempt run(Export export, Service service, ImageFacts image, Runnable whenStarted) {
        long begin = System.nanoTime();
        try (RunningPod pod = namespace.start(
                Kubernetes.of(export, Workload.POD), name -> image.ran(), image.words(), patience.startUp())) {
            long started = System.nanoTime();
            whenStarted.run();
            ServiceFindings findings = namespace.prove(service, pod, patience, Verification.Inside.ALWAYS);
            long proved = System.nanoTime();
            return Attempt.seen(
                    findings,
                    export.settings(),
                    image.version(),
                    millis(begin, started),
                    millis(started, proved),
                    pod.logTail());
        } catch (PodTroubleException e) {
            if (e.isOfImage()) {
                throw e;
            }
            return Attempt.notRun(export.settings(), String.valueOf(e.getMessage()));
        }
    }

    private static long millis(long begin, long end) {
        return (end - begin) / 1_000_000;
    }
}
