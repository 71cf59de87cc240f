package io.github.ipv6containers.junit.start;

import static java.util.stream.Collectors.joining;

import com.github.dockerjava.api.command.CreateContainerCmd;
import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.container.RecipeSetUp;
import io.github.ipv6containers.containers.KnownImage;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.creation.AfterCreation;
import io.github.ipv6containers.creation.WayToHost;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.hostaccess.HostAccess;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.dependency.Ports;
import io.github.ipv6containers.junit.leaving.Anonymity;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;

/**
 * What is known of a container from when it is made on: its image's recipe, all of its ports, and which of them nobody
 * listens on.
 *
 * <p>Testcontainers asks it with the command that makes the container, in which all is said that anybody says.
 */
final class MadeContainer {

    private final Dependency dependency;
    private final GenericContainer<?> container;
    private final HostAccess hostAccess;
    private final TestNetwork network;
    private final boolean givesRecipe;
    private volatile @Nullable KnownImage image;
    private volatile String recipe = "";
    private volatile boolean anonymous;
    private volatile boolean ownCommand;
    private volatile List<ServicePort> closed = List.of();

    MadeContainer(Dependency dependency, GenericContainer<?> container, ProvenNetwork proven, boolean givesRecipe) {
        this.dependency = dependency;
        this.container = container;
        this.hostAccess = proven.hostAccess();
        this.network = proven.network();
        this.givesRecipe = givesRecipe;
    }

    /** Is asked before each attempt to start it; one that was made for an earlier network has no say any more. */
    void by(CreateContainerCmd command) {
        if (container.getNetwork() != network) {
            return;
        }
        if (HostAccess.isWanted(command)) {
            hostAccess.lead(command);
            WayToHost.keepAlone(command);
        }
        Optional<KnownImage> known = container instanceof IPv6Container
                ? Optional.empty()
                : KnownImage.asked(container)
                        .or(() -> Optional.of(
                                KnownImage.of(network.engine().client(), String.valueOf(command.getImage()))));
        image = known.orElse(null);
        dependency.declared().made(container, Placement.exposedPorts(command), known);
        ownCommand = RecipeSetUp.hasOwnCommand(command);
        if (givesRecipe) {
            known.flatMap(of -> of.tuning(network.mode())).ifPresent(tuning -> give(tuning, command));
        }
        anonymous = Anonymity.of(container, command, network.engine().ports());
    }

    /** Tells whether nothing that anybody said leads to it. */
    boolean isAnonymous() {
        return anonymous;
    }

    private void give(Tuning tuning, CreateContainerCmd command) {
        Map<String, String> files = RecipeSetUp.apply(tuning.settings(), command);
        if (!files.isEmpty()
                && !AfterCreation.of(
                        command, id -> RecipeSetUp.copy(files, network.engine().client(), id))) {
            throw new IllegalStateException("this docker-java hides when a container is made, so the recipe's files"
                    + " cannot be copied into it; use Testcontainers 2.0, or ipv6containers.recipes=off");
        }
        recipe = dependency.name() + " has the recipe of "
                + Objects.requireNonNull(image).image();
    }

    /** Returns what is to be proved of some of its ports. */
    Service service(List<ServicePort> ports) {
        KnownImage known = image;
        if (known != null) {
            return known.service(dependency.name(), ports, network.mode());
        }
        Service of = IPv6Container.serviceOf(container);
        String name = container instanceof IPv6Container ? of.name() : dependency.name();
        return new Service(name, of.image(), ports, of.mend(), of.why());
    }

    /** What ended with the recipe's settings, or with a command of the user's own, is not mended by the recipe. */
    ServiceFindings ofEnded(ServiceFindings found) {
        return ownCommand || !recipe.isEmpty() ? found.withoutMend() : found;
    }

    /** Leaves out ports of a container that answers on others, where nobody has to listen on them and nobody does. */
    ServiceFindings withoutClosed(ServiceFindings found) {
        if (found.ending() != null) {
            return ofEnded(found);
        }
        if (found.ports().stream().noneMatch(PortFinding::answers)) {
            return found;
        }
        Ports ports = dependency.declared();
        closed = ports.may().stream().filter(found::nobodyListens).toList();
        ports.leave(closed);
        ServiceFindings left = found.without(closed);
        return left.ports().stream().anyMatch(port -> !port.answers() && isOfRecipe(port.port()))
                ? left
                : left.withoutMend();
    }

    private boolean isOfRecipe(ServicePort port) {
        KnownImage known = image;
        return known == null || known.names(port);
    }

    /** Returns what the log has to say of it. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!recipe.isEmpty()) {
            notes.add(recipe);
        }
        if (!closed.isEmpty()) {
            notes.add("nobody listens on " + numbers(closed.stream().map(ServicePort::number)) + " of "
                    + dependency.name());
        }
        if (container.isShouldBeReused()) {
            notes.add("withReuse(true) of " + dependency.name()
                    + " has no effect, because its network ends with the class");
        }
        Ports ports = dependency.declared();
        if (!ports.exempt().isEmpty()) {
            notes.add("not proved, as its @Speaks says: "
                    + numbers(ports.exempt().stream().sorted()) + " of " + dependency.name());
        } else if (closed.isEmpty() && dependency.ports().isEmpty()) {
            notes.add(dependency.name() + " exposes no port");
        }
        return notes;
    }

    private static String numbers(Stream<Integer> ports) {
        return ports.map(String::valueOf).collect(joining(", "));
    }
}
