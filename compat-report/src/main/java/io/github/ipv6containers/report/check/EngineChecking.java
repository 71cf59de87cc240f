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
import io.github.ipv6containers.side.HelperImage;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.utility.DockerImageName;

/** Checks on the engine that Testcontainers finds. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EngineChecking implements Checking {

    private static final String READ_WRONGLY = "a planted listener was read wrongly";

    @Override
    public CheckEntry check(CheckRequest request, Progress progress) {
        // Substituting them may take a program as long as the engine is connected.
        CompletableFuture<DockerImageName> name = begin(() -> FoundImage.nameOf(request.image()));
        var unused = begin(() -> FoundImage.nameOf(HelperImage.NAME)); // is asked for again, and known by then
        Engine engine = Engine.connect();
        progress.say(engine.facts() + " at " + engine.facts().address());
        CompletableFuture<Looked> looked = begin(() -> Looked.at(engine, request, name::join));
        Checked checked = Interruption.silences(progress, () -> watched(engine, request, looked, progress));
        FoundImage image = looked.thenApply(Looked::image)
                .getNow(new FoundImage(request.image(), null, checked.attempt().reason()));
        return CheckEntry.of(engine.facts().toString(), request, image, checked);
    }

    /**
     * Holds what was looked for while the network is made.
     *
     * @param image the image
     * @param refusals what its recipe expects to be refused
     */
    private record Looked(FoundImage image, Set<Refusal> refusals) {

        static Looked at(Engine engine, CheckRequest request, Supplier<DockerImageName> name) {
            FoundImage image = FoundImage.lookFor(engine, request.image(), name);
            return new Looked(
                    image,
                    image.facts()
                            .map(facts -> EngineChecking.refusals(request, KnownImage.of(engine.client(), facts.ran())))
                            .orElse(Set.of()));
        }
    }

    private static Checked watched(
            Engine engine, CheckRequest request, CompletableFuture<Looked> looked, Progress progress) {
        try {
            return engine.watch().during(() -> {
                Checked checked = onNetwork(engine, request, looked, progress);
                FoundImage image = looked.join().image();
                return image.facts().isPresent() ? checked : notRun(request, image.reason());
            });
        } catch (EngineWatch.EngineSilentException e) {
            return notRun(request, String.valueOf(e.getMessage()));
        }
    }

    private static Checked notRun(CheckRequest request, String reason) {
        return Checked.notAtAll(Attempt.notRun(request.settings(), reason));
    }

    /** The network is made while the image is looked for: mostly it is there. */
    private static Checked onNetwork(
            Engine engine, CheckRequest request, CompletableFuture<Looked> looked, Progress progress) {
        int absences = engine.watch().absences();
        try (ProvenNetwork network = ProvenNetwork.openForOneService(engine, request.mode())) {
            FoundImage image = looked.join().image();
            progress.say("image " + request.image() + "  " + image.words());
            return image.facts()
                    .map(facts -> between(network, request, facts, looked.join().refusals(), progress, absences))
                    .orElseGet(() -> notRun(request, image.reason()));
        } catch (ModeNotGrantedException | NetworkRefusedException e) {
            return Checked.notAtAll(Attempt.unsupported(request.settings(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            return notRun(request, Reasons.of(e, engine.watch(), absences));
        }
    }

    /** The listeners are read while the image starts, and for the last time while it is removed. */
    private static Checked between(
            ProvenNetwork network,
            CheckRequest request,
            ImageFacts image,
            Set<Refusal> refusals,
            Progress progress,
            int absences) {
        EngineWatch watch = network.network().engine().watch();
        AtomicReference<@Nullable CompletableFuture<ControlListeners.Reading>> again = new AtomicReference<>();
        Attempt attempt =
                run(request, image, refusals, network, progress, () -> again.set(begin(network::readForTheLastTime)));
        Checked start = notRun(request, READ_WRONGLY).read(request.mode(), "start", network.reading());
        if (!start.isValid()) {
            return start;
        }
        return watch.wasGoneSince(absences)
                ? start.with(Attempt.notRun(request.settings(), watch.goneWords()))
                : start.with(attempt).read(request.mode(), "end", last(network, again.get()));
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, OwnThread.each("beside"));
    }

    private static ControlListeners.Reading last(
            ProvenNetwork network, @Nullable CompletableFuture<ControlListeners.Reading> begun) {
        return begun == null ? network.readAgain() : begun.join();
    }

    static Attempt run(CheckRequest request, ImageFacts image, ProvenNetwork network, Progress progress) {
        KnownImage known = KnownImage.of(network.network().engine().client(), image.ran());
        return run(request, image, refusals(request, known), network, progress, () -> {});
    }

    private static Attempt run(
            CheckRequest request,
            ImageFacts image,
            Set<Refusal> refusals,
            ProvenNetwork network,
            Progress progress,
            Runnable whenProved) {
        progress.say("starting it on the " + request.mode() + " network");
        Cell cell = request.cell();
        return new ContainerRun(network, request.patience(), container -> Surroundings.give(request, container))
                .whenProved(whenProved)
                .alwaysLookingInside(request.evidence())
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
