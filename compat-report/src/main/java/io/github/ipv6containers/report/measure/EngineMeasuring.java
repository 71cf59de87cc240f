package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.EngineFacts;
import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.lanes.ImageSearch;
import io.github.ipv6containers.report.lanes.Lanes;
import io.github.ipv6containers.report.lanes.Ledger;
import io.github.ipv6containers.report.lanes.Workers;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.progress.Progress;
import io.github.ipv6containers.side.HelperImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Measures on the engine that Testcontainers finds, and inside this JVM. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EngineMeasuring implements Measuring {

    private final String version;
    private final String build;

    /** Takes the harness's own version and the fingerprint of its code, for the report. */
    public EngineMeasuring(String version, String build) {
        this.version = version;
        this.build = build;
    }

    @Override
    public Report measure(Plan plan, Progress progress) {
        RunRecord run = RunRecord.begin(version, build);
        Ledger ledger = new Ledger(run.id());
        new EmbeddedRun(ledger, progress).run(plan);
        EngineFacts engine = onEngine(plan, ledger, progress);
        List<ControlEntry> controls = ledger.controls();
        RunConditions conditions = run.conditions(
                entry(engine, ledger),
                engine == null ? RunRecord.kernel() : engine.kernel(),
                plan.request().shard(),
                controls);
        return ledger.assembly(plan).report(conditions, controls);
    }

    private static @Nullable EngineFacts onEngine(Plan plan, Ledger ledger, Progress progress) {
        Engine engine;
        try {
            engine = Engine.connect();
        } catch (NoEngineException e) {
            String reason = String.valueOf(e.getMessage());
            plan.images().forEach(image -> ledger.put(SubjectEntry.missing(image, reason)));
            notRun(plan, ledger, reason);
            return null;
        }
        progress.say(engine.facts() + " at " + engine.facts().address());
        return Interruption.silences(progress, () -> {
            try {
                engine.watch().during(() -> {
                    run(engine, plan, ledger, progress);
                    return engine.facts();
                });
            } catch (EngineWatch.EngineSilentException e) {
                String reason = String.valueOf(e.getMessage());
                progress.say("broken off: " + reason);
                ledger.putNotRunWhatIsLeft(plan, reason);
            }
            return engine.facts();
        });
    }

    private static void run(Engine engine, Plan plan, Ledger ledger, Progress progress) {
        String ownImage = HelperImage.on(engine.client());
        Map<String, FoundImage> images = new ImageSearch(image -> FoundImage.lookFor(engine, image), ledger, progress)
                .find(
                        Stream.concat(Stream.of(ownImage), plan.images().stream())
                                .distinct()
                                .toList(),
                        plan.request().parallel());
        FoundImage helper = images.get(ownImage);
        if (helper != null && helper.known() == null) {
            String reason = "no probe can be checked without the image " + ownImage + ": " + helper.reason();
            notRun(plan, ledger, reason);
            return;
        }
        progress.expect(plan.stepsOfEach());
        try (Workers workers = new Workers(plan.request().parallel())) {
            new ModeRuns(engine, plan, new Lanes(images, ledger, progress, workers))
                    .run(plan.request().modes());
        }
    }

    private static void notRun(Plan plan, Ledger ledger, String reason) {
        plan.cells().stream().filter(cell -> !cell.isEmbedded()).forEach(cell -> ledger.putNotRun(cell, reason));
    }

    private static EngineEntry entry(@Nullable EngineFacts engine, Ledger ledger) {
        return engine == null
                ? EngineEntry.NONE
                : new EngineEntry(
                        engine.name(),
                        engine.version(),
                        engine.apiVersion(),
                        ledger.userlandProxy().orElse(null),
                        ledger.granted());
    }
}
