package io.github.ipv6containers.report.check;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.progress.Progress;

/**
 * Checks images on a dual-stack network that is proved once for all of them; those for another mode on one of their own.
 *
 * <p>{@code ./harness check} proves one for each image, which takes the engine longer than the image.
 */
record OnOneNetwork(Engine engine, ProvenNetwork network) implements Checking, AutoCloseable {

    private static final StackMode MODE = StackMode.DUAL_STACK;

    static OnOneNetwork open() {
        Engine engine = Engine.connect();
        return new OnOneNetwork(engine, ProvenNetwork.open(engine, MODE));
    }

    @Override
    public CheckEntry check(CheckRequest request, Progress progress) {
        if (request.mode() != MODE) {
            return new EngineChecking().check(request, progress);
        }
        FoundImage image = FoundImage.lookFor(engine, request.image());
        Checked planted = Checked.notAtAll(Attempt.notRun(request.settings(), image.reason()))
                .read(MODE, "start", network.reading());
        Checked checked = image.facts()
                .filter(facts -> planted.isValid())
                .map(facts -> planted.with(EngineChecking.run(withoutEvidence(request), facts, network, progress)))
                .orElse(planted);
        return CheckEntry.of(engine.facts().toString(), request, image, checked);
    }

    /** As without {@code --json}: what answers is not looked at from inside as well, which takes a container each. */
    private static CheckRequest withoutEvidence(CheckRequest request) {
        return new CheckRequest(
                request.image(),
                request.ports(),
                request.mode(),
                request.settings(),
                request.mounts(),
                request.aliases(),
                request.patience(),
                false);
    }

    @Override
    public void close() {
        network.close();
    }
}
