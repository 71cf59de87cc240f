package io.github.ipv6containers.junit.start;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.evidence.EndedMeanwhile;
import io.github.ipv6containers.junit.evidence.Evidence;
import io.github.ipv6containers.junit.evidence.LogTail;
import io.github.ipv6containers.junit.leaving.AtRest;
import io.github.ipv6containers.junit.leaving.Departures;
import io.github.ipv6containers.junit.waiting.OwnWait;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.network.TestNetwork;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.TestDescription;
import org.testcontainers.lifecycle.TestLifecycleAware;

/** What was started for a class or a test method; closing stops it, or begins to where nobody can tell. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class StartedDependencies implements AutoCloseable {

    private final List<Dependency> dependencies;
    private final EngineWatch watch;
    private final Departures departures;
    private volatile List<Outcome> outcomes = List.of();
    private volatile boolean left;

    StartedDependencies(List<Dependency> dependencies, EngineWatch watch, Departures departures) {
        this.dependencies = List.copyOf(dependencies);
        this.watch = watch;
        this.departures = departures;
    }

    /** Takes what came of them; when they are no longer waited for, they are stopped again. */
    void record(List<Outcome> all) {
        outcomes = List.copyOf(all);
        if (left) {
            stopAll();
        }
    }

    /** Says that they are no longer waited for, because the engine answers nothing. */
    void leave() {
        left = true;
    }

    /**
     * Returns what there is to tell of each: the end of its log as of now, and what was found at its start; nothing where the
     * engine answers nothing.
     */
    public List<Evidence> evidence() {
        try {
            return outcomes.isEmpty() ? List.of() : watch.during(this::evidenceNow);
        } catch (EngineWatch.EngineSilentException silent) {
            return List.of();
        }
    }

    private List<Evidence> evidenceNow() {
        return outcomes.stream()
                .map(outcome -> new Evidence(
                        outcome.dependency().name(),
                        log(outcome),
                        outcome.findings().isEmpty()
                                ? outcome.trouble()
                                : outcome.findings().stream()
                                        .map(VerificationText::facts)
                                        .collect(joining("\n"))))
                .toList();
    }

    private static String log(Outcome outcome) {
        return outcome.dependency()
                .container()
                .filter(container -> container.getContainerId() != null)
                .map(StartedDependencies::log)
                .filter(log -> !log.isEmpty())
                .orElse(outcome.log());
    }

    private static String log(GenericContainer<?> container) {
        try {
            return LogTail.of(container);
        } catch (RuntimeException removed) {
            return "";
        }
    }

    /** Returns a sentence for each container that answered at its start and has ended by itself meanwhile. */
    public List<String> endedByThemselves() {
        return outcomes.isEmpty() ? List.of() : watch.during(this::endedNow);
    }

    private List<String> endedNow() {
        return outcomes.stream()
                .filter(outcome -> outcome.foundPorts().isPresent() && outcome.isGood())
                .map(Outcome::dependency)
                .flatMap(
                        dependency -> dependency
                                .container()
                                .flatMap(container -> EndedMeanwhile.sentence(dependency.name(), container))
                                .stream())
                .toList();
    }

    public List<Dependency> dependencies() {
        return dependencies;
    }

    /** Tells containers that want to know, such as browsers that record, that a test begins. */
    public void signalBefore(ExtensionContext context) {
        lifecycleAware().forEach(aware -> aware.beforeTest(new Description(context)));
    }

    /** Tells them that it is over. */
    public void signalAfter(ExtensionContext context) {
        lifecycleAware().forEach(aware -> aware.afterTest(new Description(context), context.getExecutionException()));
    }

    private List<TestLifecycleAware> lifecycleAware() {
        return dependencies.stream()
                .map(Dependency::startable)
                .filter(TestLifecycleAware.class::isInstance)
                .map(TestLifecycleAware.class::cast)
                .toList();
    }

    /** Stops all side by side, also after one could not be stopped; what nothing leads to is not waited for. */
    @Override
    public void close() {
        watch.clearing(this::stopAll);
    }

    private boolean departs(Dependency dependency) {
        return dependency.container().map(GenericContainer::getContainerId).isPresent()
                && outcomes.stream().allMatch(Outcome::isGood)
                && outcomes.stream().anyMatch(outcome -> outcome.isOf(dependency) && outcome.anonymous());
    }

    private void stopAll() {
        List<RuntimeException> errors = dependencies.stream()
                .map(dependency -> CompletableFuture.supplyAsync(() -> stop(dependency), OwnThread.each("stop")))
                .toList()
                .stream()
                .flatMap(stopped -> stopped.join().stream())
                .toList();
        if (!errors.isEmpty()) {
            RuntimeException first = errors.get(0);
            errors.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private Optional<RuntimeException> stop(Dependency dependency) {
        if (dependency.container().isPresent() && !dependency.declared().areTaken()) {
            return Optional.empty(); // Never started for this class; another one may use it.
        }
        try {
            if (!departs(dependency) || !leave(dependency.container().orElseThrow(), dependency.name())) {
                dependency.startable().stop();
            }
            dependency.container().ifPresent(StartedDependencies::release);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private boolean leave(GenericContainer<?> container, String name) {
        String id = container.getContainerId();
        if (container.getNetwork() instanceof TestNetwork network && AtRest.bring(container)) {
            departures.begin(name, id, network, () -> network.engine().removeContainer(id));
            return true;
        }
        return false;
    }

    /** So that it may be started again, on another network or by somebody else. */
    private static void release(GenericContainer<?> container) {
        container.setNetwork(null);
        OwnWait.end(container);
    }

    private record Description(ExtensionContext context) implements TestDescription {

        @Override
        public String getTestId() {
            return context.getUniqueId();
        }

        /** Files of that name must not meet those of another repetition, family or class: a short digest tells them apart. */
        @Override
        public String getFilesystemFriendlyName() {
            String name = context.getRequiredTestClass().getSimpleName()
                    + context.getTestMethod()
                            .map(method -> "-" + method.getName())
                            .orElse("");
            UUID digest = UUID.nameUUIDFromBytes(context.getUniqueId().getBytes(StandardCharsets.UTF_8));
            return name.replaceAll("[^A-Za-z0-9._-]", "_") + "-"
                    + digest.toString().substring(0, 8);
        }
    }
}
