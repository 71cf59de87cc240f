package io.github.ipv6containers.junit.leaving;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Ports;
import io.github.ipv6containers.creation.HostSettings;
import io.github.ipv6containers.engine.FreePorts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/** Tells of which containers nobody but their own tests can know: no name, label, address, port or folder that was said leads there. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Anonymity {

    /** Testcontainers gives each container one of these. */
    private static final String ALIAS_OF_NO_MEANING = "tc-[1-9A-Za-z]{8}";

    /** What a class of containers does when one of it ends. */
    private static final Set<String> AT_THE_END = Set.of("stop", "close", "containerIsStopping", "containerIsStopped");

    private Anonymity() {}

    /**
     * Tells whether a container has it.
     *
     * @param command the one that makes the container, with all that anybody says
     * @param ports has chosen the host's ports that nobody said
     */
    public static boolean of(GenericContainer<?> container, CreateContainerCmd command, FreePorts ports) {
        HostConfig host = HostSettings.of(command);
        return hasNoName(command)
                && hasNoLabel(command)
                && hasNoAddress(command)
                && sharesNoVolume(host)
                && bindings(host).allMatch(binding -> isChosenBy(ports, binding))
                && endsAsAny(container.getClass());
    }

    private static boolean hasNoName(CreateContainerCmd command) {
        return command.getName() == null
                && command.getHostName() == null
                && Objects.requireNonNullElse(command.getAliases(), List.<String>of()).stream()
                        .allMatch(alias -> alias.matches(ALIAS_OF_NO_MEANING));
    }

    /** By a label a proxy or a monitor finds what it serves, without a name. */
    private static boolean hasNoLabel(CreateContainerCmd command) {
        return Objects.requireNonNullElse(command.getLabels(), Map.<String, String>of()).keySet().stream()
                .allMatch(label ->
                        label.startsWith("org.testcontainers") || label.startsWith("io.github.ipv6containers."));
    }

    private static boolean hasNoAddress(CreateContainerCmd command) {
        return Stream.of(command.getIpv4Address(), command.getIpv6Address(), command.getMacAddress())
                .allMatch(Objects::isNull);
    }

    private static boolean sharesNoVolume(HostConfig host) {
        return Stream.of(Objects.requireNonNullElse(host.getBinds(), new Bind[0]))
                        .allMatch(bind -> bind.getAccessMode() == AccessMode.ro)
                && (host.getMounts() == null || host.getMounts().isEmpty())
                && (host.getVolumesFrom() == null || host.getVolumesFrom().length == 0);
    }

    private static Stream<Ports.Binding> bindings(HostConfig host) {
        return host.getPortBindings() == null
                ? Stream.empty()
                : host.getPortBindings().getBindings().values().stream()
                        .filter(Objects::nonNull)
                        .flatMap(Stream::of);
    }

    private static boolean isChosenBy(FreePorts ports, Ports.Binding binding) {
        String number = binding.getHostPortSpec();
        return number != null && number.matches("[0-9]{1,5}") && ports.haveGiven(Integer.parseInt(number));
    }

    /** A class that does something of its own at a container's end does so before its tests count as over. */
    private static boolean endsAsAny(Class<?> type) {
        try {
            for (Class<?> at = type; at != GenericContainer.class; at = at.getSuperclass()) {
                if (Stream.of(at.getDeclaredMethods()).anyMatch(method -> AT_THE_END.contains(method.getName()))) {
                    return false;
                }
            }
            return true;
        } catch (LinkageError notSeen) {
            return false;
        }
    }
}
