package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.ImageFacts;
import io.github.ipv6containers.kubernetes.ProvenNamespace;
import io.github.ipv6containers.kubernetes.cluster.Cluster;
import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.kubernetes.pod.PodTroubleException;
import io.github.ipv6containers.report.check.CheckEntry;
import io.github.ipv6containers.report.check.CheckRequest;
import io.github.ipv6containers.report.check.Checked;
import io.github.ipv6containers.report.check.Checking;
import io.github.ipv6containers.report.export.Export;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.measure.Interruption;
import io.github.ipv6containers.report.progress.Progress;
import io.github.ipv6containers.service.Service;
import java.util.Optional;

/** Checks an image as a pod of a cluster. */
final class ClusterChecking implements Checking {

    private static final String NAME = "check";

    private final ClusterChoice choice;
    private final Optional<StackMode> asked;
    private final Optional<String> load;
    private int runs;

    ClusterChecking(ClusterChoice choice, Optional<StackMode> asked, Optional<String> load) {
        this.choice = choice;
        this.asked = asked;
        this.load = load;
    }

    @Override
    public CheckEntry check(CheckRequest request, Progress progress) {
        try (Cluster cluster = Cluster.connect(choice)) {
            progress.say(cluster + " at " + cluster.address());
            ClusterImages images = ClusterImages.by(load);
            FoundImage image = images.find(request.image());
            progress.say("image " + request.image() + "  " + image.words());
            return image.facts()
                    .map(facts -> Interruption.silences(
                            progress, () -> inNamespace(cluster, request, image, facts, images.helper(), progress)))
                    .orElseGet(() -> CheckEntry.of(
                            cluster.toString(),
                            request,
                            image,
                            Checked.notAtAll(Attempt.notRun(request.settings(), image.reason()))));
        }
    }

    private CheckEntry inNamespace(
            Cluster cluster,
            CheckRequest request,
            FoundImage image,
            ImageFacts facts,
            String helperImage,
            Progress progress) {
        try (ProvenNamespace namespace =
                ProvenNamespace.open(cluster, helperImage, request.patience().startUp())) {
            CheckRequest here = request.in(namespace.mode());
            progress.say("namespace " + namespace.name() + ", " + namespace.mode());
            return CheckEntry.of(cluster.toString(), here, image, checked(namespace, here, facts, progress));
        } catch (PodTroubleException e) {
            String reason = String.valueOf(e.getMessage());
            return CheckEntry.of(
                    cluster.toString(),
                    request,
                    new FoundImage(request.image(), null, reason),
                    Checked.notAtAll(Attempt.notRun(request.settings(), reason)));
        }
    }

    private Checked checked(ProvenNamespace namespace, CheckRequest request, ImageFacts image, Progress progress) {
        StackMode mode = namespace.mode();
        if (asked.isPresent() && asked.get() != mode) {
            return Checked.notAtAll(Attempt.unsupported(
                    request.settings(),
                    "the pods of this cluster are " + mode + ", so nothing can be proved of " + asked.get() + "."));
        }
        Checked start = Checked.notAtAll(Attempt.notRun(request.settings(), "a planted listener was read wrongly"))
                .read(mode, "start", namespace.read());
        if (!start.isValid()) {
            return start;
        }
        progress.say("starting it as a pod");
        Attempt attempt = Again.untilSeen(
                () -> run(namespace, request, image, progress),
                reason -> Attempt.notRun(request.settings(), reason),
                progress::say);
        return start.with(attempt).read(mode, "end", namespace.read());
    }

    private Attempt run(ProvenNamespace namespace, CheckRequest request, ImageFacts image, Progress progress) {
        runs++;
        return new PodRun(namespace, request.patience())
                .run(
                        export(namespace, request),
                        new Service(request.image(), request.image(), request.ports(), "", ""),
                        image,
                        pod -> image.version(),
                        () -> progress.say("started; waiting for its answers, at most "
                                + request.patience().startUp().toSeconds() + " s"),
                        () -> {});
    }

    /** A pod that is taken away may keep its name for a while. */
    private Export export(ProvenNamespace namespace, CheckRequest request) {
        return new Export(
                namespace.nameOf(runs == 1 ? NAME : NAME + "-" + runs),
                request.image(),
                request.image(),
                namespace.mode(),
                request.ports(),
                request.settings(),
                "",
                "");
    }
}
