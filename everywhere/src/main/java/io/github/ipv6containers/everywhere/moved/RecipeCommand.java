package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.testcontainers.images.builder.Transferable;

/**
 * Says a recipe's settings to a command that makes a container; what the user's code said wins.
 *
 * @param settings the settings; empty when there is nothing to set
 */
record RecipeCommand(Optional<Settings> settings) {

    private static final int READABLE_BY_ALL = 0644;

    void applyTo(CreateContainerCmd command) {
        settings.ifPresent(wanted -> {
            String[] given = Objects.requireNonNullElse(command.getCmd(), new String[0]);
            if (!wanted.command().isEmpty() && given.length == 0) {
                command.withCmd(wanted.command());
            }
            command.withEnv(environment(wanted, Objects.requireNonNullElse(command.getEnv(), new String[0])));
            HostConfig host = Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::newHostConfig);
            if (!wanted.sysctls().isEmpty()) {
                Map<String, String> sysctls = new LinkedHashMap<>(wanted.sysctls());
                sysctls.putAll(Objects.requireNonNullElse(host.getSysctls(), Map.of()));
                command.withHostConfig(host.withSysctls(sysctls));
            }
        });
    }

    private static List<String> environment(Settings wanted, String[] given) {
        List<String> environment = new ArrayList<>(List.of(given));
        wanted.environment().forEach((name, value) -> {
            if (Stream.of(given).noneMatch(entry -> entry.startsWith(name + "="))) {
                environment.add(name + "=" + value);
            }
        });
        return environment;
    }

    /** Copies the recipe's files into a container that is not started yet. */
    void copyFiles(DockerClient client, String id) {
        Map<String, String> files = settings.map(Settings::files).orElse(Map.of());
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
