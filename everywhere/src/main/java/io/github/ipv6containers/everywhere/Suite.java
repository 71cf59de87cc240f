package io.github.ipv6containers.everywhere;

import static java.util.stream.Collectors.joining;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.compose.ComposeEnvironment;
import io.github.ipv6containers.container.HostOfMode;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.containers.KnownImage;
import io.github.ipv6containers.creation.AfterCreation;
import io.github.ipv6containers.creation.WayToHost;
import io.github.ipv6containers.everywhere.moved.Known;
import io.github.ipv6containers.everywhere.moved.LeftAlone;
import io.github.ipv6containers.everywhere.moved.Moved;
import io.github.ipv6containers.everywhere.moved.Names;
import io.github.ipv6containers.everywhere.moved.OtherSuites;
import io.github.ipv6containers.everywhere.moved.Row;
import io.github.ipv6containers.everywhere.moved.SuiteNetwork;
import io.github.ipv6containers.everywhere.moved.SuiteNetworks;
import io.github.ipv6containers.hostaccess.HostAccess;
import io.github.ipv6containers.message.VerificationText;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.lifecycle.Startable;

/**
 * All that this JVM starts: what is on the mode's network with its proof, and what was left alone with its reason.
 *
 * <p>One for the whole JVM: Testcontainers makes a {@link Placing} for each container, and JUnit its listeners, and none of them
 * is given anything by which it could find another.
 */
final class Suite {

    /** Longer than the time that the other ports of a container are given once its first one answers. */
    private static final Duration BEFORE_A_TEST = Duration.ofSeconds(30);

    private static final Optional<Suite> OF_THIS_JVM = make();

    private final Choice choice;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean reported = new AtomicBoolean();
    private final SuiteNetworks networks;
    private final TestClasses classes = new TestClasses();
    private final Connections connections = new Connections();
    private final List<Moved> moved = new CopyOnWriteArrayList<>();
    private final List<LeftAlone> leftAlone = new CopyOnWriteArrayList<>();
    private final Set<Startable> taken =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final Map<CreateContainerCmd, String> unmade = Collections.synchronizedMap(new IdentityHashMap<>());

    Suite(Choice choice, StackMode mode) {
        this.choice = choice;
        this.networks = new SuiteNetworks(mode);
    }

    private static Optional<Suite> make() {
        Choice choice = Choice.read(System::getProperty, System::getenv);
        Optional<Suite> suite = choice.mode().map(mode -> new Suite(choice, mode));
        suite.ifPresent(it -> {
            if (OtherSuites.tellFirst(it::rows, it::leftAlone, () -> it.failure(any -> true), it::awaitProofs)) {
                it.markReported();
            }
        });
        return suite;
    }

    /** Returns the one of this JVM; empty when no mode was chosen. */
    static Optional<Suite> ofThisJvm() {
        return OF_THIS_JVM;
    }

    Choice choice() {
        return choice;
    }

    StackMode mode() {
        return networks.mode();
    }

    TestClasses classes() {
        return classes;
    }

    Connections connections() {
        return connections;
    }

    List<Moved> moved() {
        return List.copyOf(moved);
    }

    /** Returns the lines of the table, those of other class loaders' suites among them. */
    List<Row> rows() {
        return Stream.concat(
                        moved.stream().flatMap(container -> container.rows().stream()), OtherSuites.rows().stream())
                .toList();
    }

    List<LeftAlone> leftAlone() {
        // What was never made was found on the engine.
        Stream<LeftAlone> reused =
                unmade.entrySet().stream().map(one -> LeftAlone.reused(one.getKey(), one.getValue()));
        return Stream.of(leftAlone.stream(), reused, OtherSuites.leftAlone().stream())
                .flatMap(all -> all)
                .toList();
    }

    /** Returns the text of what is not proved of some containers, and of all that other class loaders' suites started; or none. */
    String failure(Predicate<Moved> which) {
        List<Moved> bad =
                moved.stream().filter(which).filter(Moved::isDisproved).toList();
        Stream<String> own = bad.isEmpty()
                ? Stream.empty()
                : Stream.of(VerificationText.of(
                        bad.stream()
                                .flatMap(container -> container.found().stream())
                                .toList(),
                        bad.get(0).controls()));
        return Stream.concat(own, OtherSuites.failures().stream()).collect(joining("\n"));
    }

    /** Makes each container's {@code getHost()} lead to where ports are published in this mode. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            HostOfMode.enter(mode());
            Runtime.getRuntime().addShutdownHook(new Thread(this::tellAtTheEnd, "ipv6containers-everywhere-report"));
        }
    }

    /** Says that what there is to report is reported by others, or was. */
    void markReported() {
        reported.set(true);
    }

    /** A program that runs no tests of JUnit has nobody who says that it is over. */
    private void tellAtTheEnd() {
        if (reported.compareAndSet(false, true)) {
            new Report(this).publish();
        }
    }

    /**
     * Takes a container that is about to be made. It is put on the network at the last moment, because only then it is known
     * whether it is for this run alone.
     */
    void take(CreateContainerCmd command) {
        if (LeftAlone.isOurs(command)) {
            return;
        }
        begin();
        String testClass = classes.current();
        AtomicReference<@Nullable Moved> made = new AtomicReference<>();
        unmade.put(command, testClass);
        boolean told = AfterCreation.of(
                command, () -> made.set(placed(command, testClass).orElse(null)), id -> Optional.ofNullable(made.get())
                        .ifPresent(container -> {
                            if (WayToHost.isIn(command)) {
                                WayToHost.whenMade(command);
                            }
                            container.created(id);
                        }));
        if (!told) {
            unmade.remove(command);
            leftAlone.add(new LeftAlone(
                    String.valueOf(command.getImage()),
                    testClass,
                    "this version of docker-java does not tell when it is made: use Testcontainers 2.0"));
        }
    }

    /** Puts it on the network, unless its own settings forbid it. */
    private Optional<Moved> placed(CreateContainerCmd command, String testClass) {
        unmade.remove(command);
        Optional<LeftAlone> forbidden = LeftAlone.isReused(command)
                ? Optional.of(LeftAlone.reused(command, testClass))
                : LeftAlone.why(command, testClass);
        if (forbidden.isPresent()) {
            leftAlone.add(forbidden.get());
            return Optional.empty();
        }
        SuiteNetwork network = networks.of(command);
        Moved container = new Moved(network, Known.of(network.open().network().engine(), command), testClass);
        if (choice.recipes()) {
            container.applyTo(command);
        }
        Placement.place(command, network.open().network());
        if (HostAccess.isWanted(command)) {
            network.open().hostAccess().lead(command);
        }
        Names.carry(command, network.open().network().getId());
        moved.add(container);
        return Optional.of(container);
    }

    /** Puts the services of an environment on the network before it is started, and has them proved when it is. */
    void takeOnce(Startable compose, String testClass) {
        if (!taken.add(compose)) {
            return;
        }
        begin();
        SuiteNetwork network = networks.common();
        try {
            ComposeEnvironment environment = new ComposeEnvironment(compose);
            environment.place(network.open().network(), () -> proved(environment, network, testClass));
        } catch (IllegalStateException forbidden) {
            leftAlone.add(new LeftAlone(
                    compose.getClass().getSimpleName(), testClass, String.valueOf(forbidden.getMessage())));
        }
    }

    private void proved(ComposeEnvironment environment, SuiteNetwork network, String testClass) {
        DockerClient client = network.open().network().engine().client();
        for (ComposeEnvironment.Exposed service : environment.exposed(client)) {
            Moved container =
                    new Moved(network, new Known(KnownImage.of(client, service.image()), service.ports()), testClass);
            moved.add(container);
            container.created(service.container());
        }
    }

    /** Waits until what was started so far is proved, or found not to be. */
    void awaitProofs() {
        long deadline = System.nanoTime() + BEFORE_A_TEST.toNanos();
        moved.forEach(container -> container.await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
        OtherSuites.await();
    }
}
