package io.github.ipv6containers.recipe;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Holds what is said to an image when its container is made.
 *
 * @param command the command's arguments, one element each; empty leaves the image's own
 * @param environment the environment variables to set
 * @param sysctls the kernel settings of the container's network namespace
 * @param files the contents of files to put into the container before it starts, by absolute path
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Settings(
        List<String> command, Map<String, String> environment, Map<String, String> sysctls, Map<String, String> files) {

    /** Leaves everything as the image has it. */
    public static final Settings NONE = new Settings(List.of(), Map.of(), Map.of(), Map.of());

    public Settings {
        command = List.copyOf(command);
        environment = Ordered.copyOf(environment);
        sysctls = Ordered.copyOf(sysctls);
        files = Ordered.copyOf(files);
    }

    /** Returns these settings with the given ones on top: a command replaces, the rest is merged by key. */
    public Settings with(Settings top) {
        return new Settings(
                top.command.isEmpty() ? command : top.command,
                Ordered.merge(environment, top.environment),
                Ordered.merge(sysctls, top.sysctls),
                Ordered.merge(files, top.files));
    }
}
