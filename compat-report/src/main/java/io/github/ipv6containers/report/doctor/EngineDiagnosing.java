package io.github.ipv6containers.report.doctor;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.EngineFacts;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.network.HostLoopback;
import io.github.ipv6containers.report.doctor.Diagnosis.Point;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.measure.Interruption;
import io.github.ipv6containers.report.progress.Progress;
import io.github.ipv6containers.side.HelperImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Looks at the engine that Testcontainers finds: makes a network of each mode, reads it back, and removes it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EngineDiagnosing implements Diagnosing {

    @Override
    public Diagnosis diagnose(Progress progress) {
        List<Point> points = new ArrayList<>();
        Engine engine;
        try {
            engine = Engine.connect();
        } catch (NoEngineException e) {
            points.add(Point.lack("engine", "none can be used", String.valueOf(e.getMessage())));
            points.addAll(HostLook.points());
            return new Diagnosis(false, false, points);
        }
        EngineFacts facts = engine.facts();
        points.add(Point.good(
                "engine",
                "%s, API %s, kernel %s, at %s".formatted(facts, facts.apiVersion(), facts.kernel(), facts.address())));
        FoundImage helper = FoundImage.lookFor(engine, HelperImage.on(engine.client()));
        points.add(helper(helper));
        boolean dualStack = false;
        if (helper.facts().isPresent()) {
            dualStack = Interruption.silences(progress, () -> modes(engine, points, progress));
        }
        points.addAll(HostLook.points());
        return new Diagnosis(true, dualStack, points);
    }

    private static Point helper(FoundImage helper) {
        return helper.facts()
                .map(facts -> Point.good(
                        "helper image",
                        facts.standIn().isEmpty()
                                ? facts.ran()
                                : facts.ran() + ", a stand-in for " + facts.requested()))
                .orElseGet(() -> Point.lack(
                        "helper image",
                        helper.reason(),
                        "make " + helper.requested() + " available to the engine; without it no network can be tried"));
    }

    private static boolean modes(Engine engine, List<Point> points, Progress progress) {
        boolean dualStack = false;
        Optional<Boolean> proxy = Optional.empty();
        for (StackMode mode : List.of(StackMode.DUAL_STACK, StackMode.IPV4_ONLY, StackMode.IPV6_ONLY)) {
            progress.say("trying a network: " + mode);
            Tried tried = attempt(engine, mode);
            points.add(tried.point());
            proxy = Stream.of(proxy, tried.proxy()).flatMap(Optional::stream).reduce(Boolean::logicalOr);
            dualStack |= mode == StackMode.DUAL_STACK && tried.point().ok();
        }
        points.addAll(WaysLook.points(engine.facts().address(), kind(engine), engine.reach()));
        points.add(WaysLook.proxy(proxy));
        return dualStack;
    }

    private record Tried(Point point, Optional<Boolean> proxy) {}

    /** Returns what the engine says of how it is secured, for example {@code name=rootless}. */
    private static List<String> kind(Engine engine) {
        return Objects.requireNonNullElse(engine.client().infoCmd().exec().getSecurityOptions(), List.of());
    }

    private static Tried attempt(Engine engine, StackMode mode) {
        String name = mode + " network";
        try (ProvenNetwork network = ProvenNetwork.open(engine, mode)) {
            return read(name, network.reading());
        } catch (RuntimeException e) {
            return new Tried(Point.lack(name, "not granted: " + Reasons.of(e), fixOf(mode)), Optional.empty());
        }
    }

    private static Tried read(String name, ControlListeners.Reading reading) {
        long right = reading.controls().stream().filter(Control::ok).count();
        String words = "granted, %d of %d planted listeners read right"
                .formatted(right, reading.controls().size());
        Point point = reading.isValid()
                ? Point.good(name, words)
                : Point.lack(name, words, "see what stands between this machine and its containers, a firewall maybe");
        return new Tried(point, reading.userlandProxy());
    }

    /** An engine is not to blame for a family that this machine does not have. */
    private static String fixOf(StackMode mode) {
        return mode.families().stream()
                .flatMap(family -> HostLoopback.mend(family).stream())
                .findFirst()
                .orElseGet(() -> ofEngine(mode));
    }

    private static String ofEngine(StackMode mode) {
        return switch (mode) {
            case IPV4_ONLY -> "see the engine's log";
            case DUAL_STACK ->
                "let the kernel have IPv6 (sysctl net.ipv6.conf.all.disable_ipv6=0) and use Docker 20.10 or newer";
            case IPV6_ONLY -> "use Docker 28 or newer, or Podman 5";
        };
    }
}
