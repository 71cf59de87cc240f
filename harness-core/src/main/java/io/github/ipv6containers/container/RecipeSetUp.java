package io.github.ipv6containers.container;

import com.github.dockerjava.api.model.HostConfig;
import io.github.ipv6containers.recipe.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;

/** Says a recipe's settings to a container before it is made. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RecipeSetUp {

    private static final int READABLE_BY_ALL = 0644;

    private RecipeSetUp() {}

    /**
     * Applies settings; doing it again changes nothing.
     *
     * <p>What the user said wins: a command or variable that the container has already is kept.
     */
    public static void apply(Settings settings, GenericContainer<?> container) {
        String[] given = container.getCommandParts();
        if (!settings.command().isEmpty() && (given == null || given.length == 0)) {
            container.setCommandParts(settings.command().toArray(String[]::new));
        }
        settings.environment().forEach((name, value) -> {
            if (!container.getEnvMap().containsKey(name)) {
                container.addEnv(name, value);
            }
        });
        settings.files()
                .forEach((path, content) ->
                        container.withCopyToContainer(Transferable.of(content, READABLE_BY_ALL), path));
        if (!settings.sysctls().isEmpty()) {
            container.withCreateContainerCmdModifier(command -> {
                HostConfig host = Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::newHostConfig);
                Map<String, String> sysctls = new LinkedHashMap<>(settings.sysctls());
                sysctls.putAll(Objects.requireNonNullElse(host.getSysctls(), Map.of()));
                command.withHostConfig(host.withSysctls(sysctls));
            });
        }
    }
}
