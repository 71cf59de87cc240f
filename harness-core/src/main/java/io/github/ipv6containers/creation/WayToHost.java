package io.github.ipv6containers.creation;

import com.github.dockerjava.api.command.CreateContainerCmd;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/**
 * The way to this machine that Testcontainers gives each container from the first {@code exposeHostPorts(…)} on: a name with the
 * IPv4 address of an SSH server that forwards, and a connection to that server's network.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class WayToHost {

    private static final String NAME = GenericContainer.INTERNAL_HOST_HOSTNAME + ":";
    /** Testcontainers connects a container of this network mode to no other network. */
    private static final String NO_OTHER_NETWORK = "none";

    private WayToHost() {}

    /** Tells whether a container has it. */
    public static boolean isIn(CreateContainerCmd command) {
        return entries(command).anyMatch(entry -> entry.startsWith(NAME));
    }

    /**
     * Takes it from a container of the harness's own, where that has it.
     *
     * @throws IllegalStateException if this docker-java hides when a container is made
     */
    public static void take(CreateContainerCmd command) {
        if (isIn(command)) {
            become(command, List.of());
            keepAlone(command);
        }
    }

    /** Gives it other addresses; none for no way at all. */
    public static void become(CreateContainerCmd command, List<String> addresses) {
        Stream<String> others = entries(command).filter(entry -> !entry.startsWith(NAME));
        Stream<String> own = addresses.stream().map(address -> NAME + address);
        HostSettings.change(
                command, host -> host.withExtraHosts(Stream.concat(others, own).toArray(String[]::new)));
    }

    /**
     * Keeps a container on its own network alone.
     *
     * @throws IllegalStateException if this docker-java hides when a container is made
     */
    public static void keepAlone(CreateContainerCmd command) {
        if (!AfterCreation.of(command, id -> whenMade(command))) {
            throw new IllegalStateException(
                    "this docker-java hides when a container is made, so it cannot be kept on its"
                            + " own network; leave exposeHostPorts(...) and withAccessToHost(true) out, or use Testcontainers 2.0");
        }
    }

    /** Is called when a container that is to be kept on its own network is made: Testcontainers asks for its network mode next. */
    public static void whenMade(CreateContainerCmd command) {
        HostSettings.change(command, host -> host.withNetworkMode(NO_OTHER_NETWORK));
    }

    private static Stream<String> entries(CreateContainerCmd command) {
        return Stream.of(Objects.requireNonNullElseGet(HostSettings.of(command).getExtraHosts(), () -> new String[0]));
    }
}
