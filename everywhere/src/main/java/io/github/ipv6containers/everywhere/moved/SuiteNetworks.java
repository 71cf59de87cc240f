package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Network;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.creation.HostSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.testcontainers.DockerClientFactory;

/**
 * The networks of this JVM: one for all that have none of their own, and one in the place of each that the suite makes for
 * itself, because names on one are not to be heard on another.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SuiteNetworks {

    private final StackMode mode;
    private final SuiteNetwork common;
    private final Map<String, SuiteNetwork> inPlaceOf = new HashMap<>();

    public SuiteNetworks(StackMode mode) {
        this.mode = mode;
        this.common = new SuiteNetwork(mode);
    }

    public StackMode mode() {
        return mode;
    }

    /** Returns the one for all. */
    public SuiteNetwork common() {
        return common;
    }

    /** Returns the one for a container that may be moved. */
    public SuiteNetwork of(CreateContainerCmd command) {
        return own(command).map(this::inPlaceOf).orElse(common);
    }

    /** Returns the network that a container is to be on by its own settings; empty when it is the engine's default. */
    static Optional<String> own(CreateContainerCmd command) {
        String said = Objects.requireNonNullElse(HostSettings.of(command).getNetworkMode(), "");
        return switch (said) {
            case "", "default", "bridge" -> Optional.empty();
            default -> Optional.of(said);
        };
    }

    /** Tells whether a network is one that the suite made through Testcontainers. */
    static boolean isOfSuite(String network) {
        return labels(network).containsKey(DockerClientFactory.TESTCONTAINERS_LABEL);
    }

    /** One whose own is gone serves the next, as soon as nothing is on it any more. */
    private synchronized SuiteNetwork inPlaceOf(String own) {
        SuiteNetwork known = inPlaceOf.get(own);
        if (known != null) {
            return known;
        }
        Optional<String> gone = inPlaceOf.keySet().stream()
                .filter(other -> labels(other).isEmpty())
                .filter(other ->
                        isVacant(Objects.requireNonNull(inPlaceOf.get(other)).open()))
                .findFirst();
        SuiteNetwork network = gone.map(inPlaceOf::remove).orElseGet(() -> new SuiteNetwork(mode));
        inPlaceOf.put(own, network);
        return network;
    }

    private static boolean isVacant(ProvenNetwork network) {
        network.hostAccess().leave();
        return network.isVacant();
    }

    private static Map<String, String> labels(String network) {
        try {
            DockerClient client = DockerClientFactory.instance().client();
            Network found = client.inspectNetworkCmd().withNetworkId(network).exec();
            return Objects.requireNonNullElse(found.getLabels(), Map.of());
        } catch (NotFoundException gone) {
            return Map.of();
        }
    }
}
