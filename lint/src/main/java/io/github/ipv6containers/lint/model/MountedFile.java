package io.github.ipv6containers.lint.model;

import io.github.ipv6containers.lint.text.Text;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds a file, or a folder, that is put into a container.
 *
 * @param path where it is in the container
 * @param content what it says; null when that cannot be seen in the files that were given
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MountedFile(String path, @Nullable Text content) {}
