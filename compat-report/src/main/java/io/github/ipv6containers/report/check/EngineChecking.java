package io.github.ipv6containers.report.check;

import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.ImageFacts;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.judge.CellRun;
import io.github.ipv6containers.report.judge.RunEntries;
import io.github.ipv6containers.report.measure.ContainerRun;
import io.github.ipv6containers.report.measure.FoundImage;
import io.github.ipv6containers.report.measure.OpenThings;
import io.github.ipv6containers.report.measure.Progress;
import io.github.ipv6containers.report.measure.Reasons;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks on the engine that Testcontainers finds. */
public final class EngineChecking implements Checking {

    @Override
    public CheckEntry check(CheckRequest request, Progress progress) {
        Engine engine = Engine.connect();
        FoundImage image = FoundImage.lookFor(engine, request.image());
        Cell cell = request.cell();
        List<ControlEntry> entries = new ArrayList<>();
        List<Control> controls = new ArrayList<>();
        Attempt attempt;
        Optional<ImageFacts> facts = image.facts();
        try (OpenThings open = new OpenThings(progress)) {
            attempt = facts.isEmpty()
                    ? Attempt.notRun(request.settings(), image.reason())
                    : onNetwork(engine, request, cell, facts.get(), open, reading -> {
                        String when = entries.isEmpty() ? "start" : "end";
                        controls.addAll(reading);
                        reading.forEach(c -> entries.add(
                                new ControlEntry(request.mode(), when, c.name(), c.expected(), c.observed(), c.ok())));
                    });
        }
        return new CheckEntry(
                Report.SCHEMA_VERSION,
                engine.facts().toString(),
                CheckText.of(request.image(), attempt, controls),
                controls.stream().allMatch(Control::ok),
                entries,
                image.subject().with(attempt.version(), List.of(RunEntries.of(new CellRun(cell, attempt, false)))));
    }

    private static Attempt onNetwork(
            Engine engine, CheckRequest request, Cell cell, ImageFacts image, OpenThings open, Read read) {
        try {
            TestNetwork network = open.keep(TestNetwork.create(engine, request.mode()));
            try {
                ControlListeners listeners = open.keep(ControlListeners.plant(network));
                try {
                    read.these(listeners.read(Patience.DEFAULT).controls());
                    Patience patience = Patience.DEFAULT.withStartUp(request.timeout());
                    Attempt attempt = new ContainerRun(network, open, patience).run(cell, image);
                    read.these(listeners.read(Patience.DEFAULT).controls());
                    return attempt;
                } finally {
                    open.release(listeners);
                }
            } finally {
                open.release(network);
            }
        } catch (ModeNotGrantedException | NetworkRefusedException e) {
            return Attempt.unsupported(request.settings(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Attempt.notRun(request.settings(), "the planted listeners could not be started: " + Reasons.of(e));
        }
    }

    @FunctionalInterface
    private interface Read {
        void these(List<Control> controls);
    }
}
