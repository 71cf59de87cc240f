package io.github.ipv6containers.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Mount;
import io.github.ipv6containers.creation.HostSettings;
import io.github.ipv6containers.recipe.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
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
            container.withCreateContainerCmdModifier(command -> applySysctls(settings, command));
        }
    }

    /**
     * Applies settings to the command that makes a container, whatever class it is of; doing it again changes nothing.
     *
     * <p>What the user said wins: a command, an entrypoint or a variable that it has already is kept, and so is a file that
     * the user's own code copies to the same place, because that comes later.
     *
     * @return the files that are to be copied into the container when it is made, and before it is started
     */
    public static Map<String, String> apply(Settings settings, CreateContainerCmd command) {
        if (!settings.command().isEmpty() && !hasOwnCommand(command)) {
            command.withCmd(settings.command());
        }
        command.withEnv(environment(settings, Objects.requireNonNullElse(command.getEnv(), new String[0])));
        applySysctls(settings, command);
        return withoutMounted(settings.files(), command);
    }

    /** Tells whether a container is made with a command or an entrypoint in place of its image's. */
    public static boolean hasOwnCommand(CreateContainerCmd command) {
        return isGiven(command.getCmd()) || isGiven(command.getEntrypoint());
    }

    private static boolean isGiven(String @Nullable [] words) {
        return words != null && words.length > 0;
    }

    private static void applySysctls(Settings settings, CreateContainerCmd command) {
        if (settings.sysctls().isEmpty()) {
            return;
        }
        HostConfig host = HostSettings.of(command);
        Map<String, String> sysctls = new LinkedHashMap<>(settings.sysctls());
        sysctls.putAll(Objects.requireNonNullElse(host.getSysctls(), Map.of()));
        command.withHostConfig(host.withSysctls(sysctls));
    }

    private static List<String> environment(Settings settings, String[] given) {
        List<String> environment = new ArrayList<>(List.of(given));
        settings.environment().forEach((name, value) -> {
            if (Stream.of(given).noneMatch(entry -> entry.startsWith(name + "="))) {
                environment.add(name + "=" + value);
            }
        });
        return environment;
    }

    /** A file below something that is mounted would be written into a folder of the user's machine. */
    private static Map<String, String> withoutMounted(Map<String, String> files, CreateContainerCmd command) {
        HostConfig host = HostSettings.of(command);
        List<String> mounted = Stream.concat(
                        Stream.of(Objects.requireNonNullElse(host.getBinds(), new Bind[0]))
                                .map(bind -> bind.getVolume().getPath()),
                        Objects.requireNonNullElse(host.getMounts(), List.<Mount>of()).stream()
                                .map(Mount::getTarget))
                .filter(Objects::nonNull)
                .map(path -> path.replaceFirst("/+$", ""))
                .toList();
        Map<String, String> free = new LinkedHashMap<>(files);
        free.keySet()
                .removeIf(file -> mounted.stream().anyMatch(path -> file.equals(path) || file.startsWith(path + "/")));
        return free;
    }

    /** Copies files into a container. */
    public static void copy(Map<String, String> files, DockerClient client, String id) {
        if (files.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            files.forEach(
                    (path, content) -> Transferable.of(content, READABLE_BY_ALL).transferTo(tar, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client.copyArchiveToContainerCmd(id)
                .withTarInputStream(new ByteArrayInputStream(bytes.toByteArray()))
                .withRemotePath("/")
                .exec();
    }
}
