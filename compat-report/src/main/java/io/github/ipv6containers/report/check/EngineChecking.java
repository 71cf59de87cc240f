package io.github.ipv6containers.report.check;

import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.containers.KnownImage;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.engine.ImageFacts;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.lanes.Refusals;
import io.github.ipv6containers.report.measure.ContainerRun;
import io.github.ipv6containers.report.measure.Interruption;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.progress.Progress;
import io.github.ipv6containers.service.Refusal;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Checks on the engine that Testcontainers finds. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EngineChecking implements Checking {

    private static final String READ_WRONGLY = "a planted listener was read wrongly";

    @Override
    public CheckEntry check(CheckRequest request, Progress progress) {
        Engine engine = Engine.connect();
        progress.say(engine.facts() + " at " + engine.facts().address());
        FoundImage image = FoundImage.lookFor(engine, request.image());
        progress.say("image " + request.image() + "  " + image.words());
        Checked checked = image.facts()
                .map(facts -> Interruption.silences(progress, () -> watched(engine, request, facts, progress)))
                .orElseGet(() -> Checked.notAtAll(Attempt.notRun(request.settings(), image.reason())));
        return CheckEntry.of(engine.facts().toString(), request, image, checked);
    }

    private static Checked watched(Engine engine, CheckRequest request, ImageFacts image, Progress progress) {
        try {
            return engine.watch().during(() -> onNetwork(engine, request, image, progress));
        } catch (EngineWatch.EngineSilentException e) {
            return Checked.notAtAll(Attempt.notRun(request.settings(), String.valueOf(e.getMessage())));
        }
    }

    private static Checked onNetwork(Engine engine, CheckRequest request, ImageFacts image, Progress progress) {
        int absences = engine.watch().absences();
        try (ProvenNetwork network = ProvenNetwork.openForOneService(engine, request.mode())) {
            // The listeners are read while it starts.
            AtomicReference<@Nullable CompletableFuture<ControlListeners.Reading>> again = new AtomicReference<>();
            Attempt attempt = run(request, image, network, progress, () -> again.set(readAgain(network)));
            Checked start = Checked.notAtAll(Attempt.notRun(request.settings(), READ_WRONGLY))
                    .read(request.mode(), "start", network.reading());
            if (!start.isValid()) {
                return start;
            }
            return engine.watch().wasGoneSince(absences)
                    ? start.with(
                            Attempt.notRun(request.settings(), engine.watch().goneWords()))
                    : start.with(attempt).read(request.mode(), "end", last(network, again.get()));
        } catch (ModeNotGrantedException | NetworkRefusedException e) {
            return Checked.notAtAll(Attempt.unsupported(request.settings(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            return Checked.notAtAll(Attempt.notRun(request.settings(), Reasons.of(e, engine.watch(), absences)));
        }
    }

    /** Begins to read the listeners once more, while what was proved is removed. */
    private static CompletableFuture<ControlListeners.Reading> readAgain(ProvenNetwork network) {
        return CompletableFuture.supplyAsync(network::readAgain, OwnThread.each("controls"));
    }

    private static ControlListeners.Reading last(
            ProvenNetwork network, @Nullable CompletableFuture<ControlListeners.Reading> begun) {
        return begun == null ? network.readAgain() : begun.join();
    }

    static Attempt run(CheckRequest request, ImageFacts image, ProvenNetwork network, Progress progress) {
        return run(request, image, network, progress, () -> {});
    }

    private static Attempt run(
            CheckRequest request, ImageFacts image, ProvenNetwork network, Progress progress, Runnable whenProved) {
        Set<Refusal> refusals =
                refusals(request, KnownImage.of(network.network().engine().client(), image.ran()));
        progress.say("starting it on the " + request.mode() + " network");
        Cell cell = request.cell();
        return new ContainerRun(network, request.patience(), container -> Surroundings.give(request, container))
                .whenProved(whenProved)
                .run(cell, image, refusals, () -> {
                    requireReadRightly(network);
                    progress.say("started; waiting for its answers, at most "
                            + request.patience().startUp().toSeconds() + " s");
                });
    }

    /** What is on a network that shows nothing is not waited for; the reason is told by the reading itself. */
    private static void requireReadRightly(ProvenNetwork network) {
        if (!network.reading().isValid()) {
            throw new IllegalStateException(READ_WRONGLY);
        }
    }

    /** An image of the catalogue to which nothing is given refuses what its recipe says of it as shipped. */
    static Set<Refusal> refusals(CheckRequest request, KnownImage image) {
        return image.recipe()
                .map(Recipe::variant)
                .filter(request::isUsualRunOf)
                .map(variant -> Refusals.of(variant, SetUp.AS_SHIPPED, request.mode(), image.version()))
                .orElse(Set.of());
    }
}
