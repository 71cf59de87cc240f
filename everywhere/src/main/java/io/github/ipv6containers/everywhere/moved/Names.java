package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.command.CreateContainerCmd;
import java.lang.reflect.Field;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Carries the names of a container over to the network that it is put on.
 *
 * <p>When a command is executed, docker-java has written them down for the network that it said before, in a private field.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Names {

    private Names() {}

    /**
     * Carries them over.
     *
     * @throws IllegalStateException if this docker-java keeps them elsewhere
     */
    public static void carry(CreateContainerCmd command, String network) {
        try {
            Object config = field(command, "networkingConfig").get(command);
            if (config != null) {
                Field endpoints = field(config, "endpointsConfig");
                if (endpoints.get(config) instanceof Map<?, ?> before && !before.isEmpty()) {
                    endpoints.set(
                            config, Map.of(network, before.values().iterator().next()));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "This version of docker-java hides by which names a container is known; use Testcontainers 2.0.",
                    e);
        }
    }

    private static Field field(Object of, String name) throws NoSuchFieldException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
