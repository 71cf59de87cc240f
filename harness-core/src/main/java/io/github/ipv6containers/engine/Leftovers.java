package io.github.ipv6containers.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs have left on an engine; only things that carry the label of a run are ever touched. */
final class Leftovers {

    private static final Logger LOGGER = LoggerFactory.getLogger(Leftovers.class);
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 250;

    private final DockerClient client;

    private Leftovers(DockerClient client) {
        this.client = client;
    }

    static Leftovers of(DockerClient client) {
        return new Leftovers(client);
    }

    /** Returns what was removed, in words. */
    List<String> removeThoseOfDeadRuns() {
        return remove(Owner::isDead);
    }

    /** Returns what is there of runs that cannot be judged from here, in words. */
    List<String> ofRunsElsewhere() {
        return Stream.concat(
                        containers().stream()
                                .filter(container -> belongs(container.getLabels(), Owner::isElsewhere))
                                .map(Leftovers::words),
                        networks().stream()
                                .filter(network -> belongs(network.getLabels(), Owner::isElsewhere))
                                .map(Leftovers::words))
                .toList();
    }

    /** Removes until a look finds nothing: what a process asked for when it died may be made a little later. */
    void removeThoseOf(Owner owner) {
        while (!remove(owner::equals).isEmpty()) {
            LOGGER.debug("Looking again for what {} left.", owner);
        }
    }

    boolean isNothingLeftOf(Owner owner) {
        return containers().stream().noneMatch(container -> belongs(container.getLabels(), owner::equals))
                && networks().stream().noneMatch(network -> belongs(network.getLabels(), owner::equals));
    }

    private List<String> remove(Predicate<Owner> whose) {
        List<String> removed = new ArrayList<>();
        for (Container container : containers()) {
            if (belongs(container.getLabels(), whose)) {
                removeContainer(container.getId());
                removed.add(words(container));
            }
        }
        for (Network network : networks()) {
            if (belongs(network.getLabels(), whose)) {
                removeNetwork(network.getId());
                removed.add(words(network));
            }
        }
        return removed;
    }

    private static String words(Container container) {
        String name =
                container.getNames().length == 0 ? container.getId() : container.getNames()[0];
        return "container %s (%s)".formatted(name.startsWith("/") ? name.substring(1) : name, container.getImage());
    }

    private static String words(Network network) {
        return "network " + network.getName();
    }

    private List<Container> containers() {
        return client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(RunLabels.OWNER))
                .exec();
    }

    private List<Network> networks() {
        return client.listNetworksCmd()
                .withFilter("label", List.of(RunLabels.OWNER))
                .exec();
    }

    private static boolean belongs(Map<String, String> labels, Predicate<Owner> whose) {
        return labels != null
                && Owner.parse(labels.getOrDefault(RunLabels.OWNER, ""))
                        .filter(whose)
                        .isPresent();
    }

    void removeContainer(String id) {
        kill(id);
        removeDead(id);
    }

    /** Removes a container that has ended, or one of an engine that kills what it removes, as Docker does. */
    void removeDead(String id) {
        attempt(() -> client.removeContainerCmd(id)
                .withForce(true)
                .withRemoveVolumes(true)
                .exec());
    }

    /** Podman asks before it removes, and waits ten seconds for a process that does not end by itself. */
    private void kill(String id) {
        try {
            client.killContainerCmd(id).exec();
        } catch (DockerException endedOrGone) {
            // Then nothing is to be killed; what else is wrong is told by the removal.
        }
    }

    /** Removes a network; one whose containers are just being removed is refused by the engine for a moment. */
    void removeNetwork(String id) {
        NetworkRemoval.untilUnknown(
                () -> attempt(() -> client.removeNetworkCmd(id).exec()), () -> isKnown(id));
    }

    private boolean isKnown(String network) {
        try {
            client.inspectNetworkCmd().withNetworkId(network).exec();
            return true;
        } catch (NotFoundException unknown) {
            return false;
        } catch (DockerException unclear) {
            return true; // The removal meets the same, and tells it.
        }
    }

    private static void attempt(Runnable removal) {
        DockerException last = null;
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                removal.run();
                return;
            } catch (NotFoundException | NotModifiedException gone) {
                return;
            } catch (DockerException busy) {
                last = busy;
                pause();
            }
        }
        throw new IllegalStateException("The engine does not remove what this run made.", last);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the engine removes what this run made.", e);
        }
    }
}
