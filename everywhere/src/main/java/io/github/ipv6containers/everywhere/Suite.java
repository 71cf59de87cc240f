package io.github.ipv6containers.everywhere;

import com.github.dockerjava.api.command.CreateContainerCmd;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.container.AfterCreation;
import io.github.ipv6containers.container.HostOfMode;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.everywhere.moved.Known;
import io.github.ipv6containers.everywhere.moved.LeftAlone;
import io.github.ipv6containers.everywhere.moved.Moved;
import io.github.ipv6containers.everywhere.moved.SuiteNetwork;
import io.github.ipv6containers.finding.Control;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** All that this JVM starts: what is on the mode's network with its proof, and what was left alone with its reason. */
final class Suite {

    /** Longer than the time that the other ports of a container are given once its first one answers. */
    private static final Duration BEFORE_A_TEST = Duration.ofSeconds(30);

    private static final Optional<Suite> OF_THIS_JVM = make();

    private final Choice choice;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final SuiteNetwork network;
    private final TestClasses classes = new TestClasses();
    private final List<Moved> moved = new CopyOnWriteArrayList<>();
    private final List<LeftAlone> leftAlone = new CopyOnWriteArrayList<>();

    Suite(Choice choice, StackMode mode) {
        this.choice = choice;
        this.network = new SuiteNetwork(mode);
    }

    private static Optional<Suite> make() {
        Choice choice = Choice.read(System::getProperty, System::getenv);
        return choice.mode().map(mode -> new Suite(choice, mode));
    }

    /** Returns the one of this JVM; empty when no mode was chosen. */
    static Optional<Suite> ofThisJvm() {
        return OF_THIS_JVM;
    }

    Choice choice() {
        return choice;
    }

    StackMode mode() {
        return network.mode();
    }

    TestClasses classes() {
        return classes;
    }

    List<Moved> moved() {
        return List.copyOf(moved);
    }

    List<LeftAlone> leftAlone() {
        return List.copyOf(leftAlone);
    }

    /** Returns how the planted listeners were read. */
    List<Control> controls() {
        return network.open().reading().controls();
    }

    /** Makes each container's {@code getHost()} lead to where ports are published in this mode. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            HostOfMode.enter(mode());
        }
    }

    /** Puts a container that is about to be made on the network, unless its own settings forbid it. */
    void place(CreateContainerCmd command) {
        if (LeftAlone.isOurs(command)) {
            return;
        }
        Optional<LeftAlone> forbidden = LeftAlone.why(command, classes.current());
        if (forbidden.isPresent()) {
            leftAlone.add(forbidden.get());
            return;
        }
        begin();
        Moved container = new Moved(network, Known.of(network.open().network().engine(), command), classes.current());
        boolean prepared = !choice.recipes() || container.applyTo(command);
        Placement.place(command, network.open().network());
        if (prepared && AfterCreation.of(command, container::created)) {
            moved.add(container);
        } else {
            leftAlone.add(new LeftAlone(
                    String.valueOf(command.getImage()),
                    classes.current(),
                    "it is on the network, but this version of docker-java does not tell when it was made: use"
                            + " Testcontainers 2.0"));
        }
    }

    /** Waits until what was started so far is proved, or found not to be. */
    void awaitProofs() {
        long deadline = System.nanoTime() + BEFORE_A_TEST.toNanos();
        moved.forEach(container -> container.await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
    }
}
