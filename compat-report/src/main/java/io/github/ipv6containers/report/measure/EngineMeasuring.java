package io.github.ipv6containers.report.measure;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.EngineFacts;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.progress.Doing;
import io.github.ipv6containers.report.progress.Progress;
import io.github.ipv6containers.side.HelperImage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Measures on the engine that Testcontainers finds, and inside this JVM. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EngineMeasuring implements Measuring {

    private static final String IMAGES = "images";

    private final String version;
    private final String build;

    /** Takes the harness's own version and the fingerprint of its code, for the report. */
    public EngineMeasuring(String version, String build) {
        this.version = version;
        this.build = build;
    }

    @Override
    public Report measure(Plan plan, Progress progress) {
        Instant started = Instant.now();
        String id = UUID.randomUUID().toString();
        Ledger ledger = new Ledger(id);
        new EmbeddedRun(ledger, progress).run(plan);
        EngineFacts engine = onEngine(plan, ledger, progress);
        List<ControlEntry> controls = ledger.controls();
        RunConditions conditions = new RunConditions(
                id,
                text(started),
                text(Instant.now()),
                entry(engine, ledger),
                engine == null
                        ? System.getProperty("os.name") + " " + System.getProperty("os.version")
                        : engine.kernel(),
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.version"),
                version,
                build,
                plan.request().shard().text(),
                voidBecause(controls));
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
            String ownImage = HelperImage.on(engine.client());
            Map<String, FoundImage> images = find(engine, ownImage, plan, ledger, progress);
            FoundImage helper = images.get(ownImage);
            if (helper != null && helper.known() == null) {
                String reason = "no probe can be checked without the image " + ownImage + ": " + helper.reason();
                notRun(plan, ledger, reason);
                return engine.facts();
            }
            progress.expect(plan.stepsOfEach());
            ModeRun run = new ModeRun(engine, plan, images, ledger, progress);
            for (StackMode mode : plan.request().modes()) {
                if (!run.run(mode)) {
                    break; // The run is void, so that more of it would be told to nobody.
                }
            }
            return engine.facts();
        });
    }

    private static void notRun(Plan plan, Ledger ledger, String reason) {
        plan.cells().stream().filter(cell -> !cell.isEmbedded()).forEach(cell -> ledger.putNotRun(cell, reason));
    }

    private static Map<String, FoundImage> find(
            Engine engine, String ownImage, Plan plan, Ledger ledger, Progress progress) {
        List<String> wanted = Stream.concat(Stream.of(ownImage), plan.images().stream())
                .distinct()
                .toList();
        progress.say("looking for " + wanted.size()
                + " images; one that is not here yet is fetched, which may take minutes");
        progress.expect(Map.of(IMAGES, wanted.size()));
        Map<String, FoundImage> found = Collections.synchronizedMap(new LinkedHashMap<>());
        // Several at a time: fetching one waits for the network while another is built.
        ExecutorService workers = Executors.newFixedThreadPool(plan.request().parallel());
        try {
            CompletableFuture.allOf(wanted.stream()
                            .map(image -> CompletableFuture.supplyAsync(() -> find(engine, image, progress), workers)
                                    .thenAccept(one -> {
                                        ledger.put(one.subject());
                                        synchronized (found) {
                                            found.put(image, one);
                                            String line = "image %d/%d  %s  %s"
                                                    .formatted(found.size(), wanted.size(), image, one.words());
                                            if (one.known() == null) {
                                                progress.say(line);
                                            } else {
                                                progress.saySmall(line);
                                            }
                                        }
                                    }))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            workers.shutdownNow();
        }
        return found;
    }

    private static FoundImage find(Engine engine, String image, Progress progress) {
        Doing looking = progress.begin(IMAGES, image);
        try {
            return FoundImage.lookFor(engine, image);
        } finally {
            looking.close();
        }
    }

    private static String voidBecause(List<ControlEntry> controls) {
        return controls.stream()
                .filter(control -> !control.ok())
                .map(control ->
                        "the planted listener \"%s\" on the %s network must be read as \"%s\", and was read as \"%s\""
                                .formatted(control.name(), control.mode(), control.expected(), control.observed()))
                .collect(joining("; "));
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

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
