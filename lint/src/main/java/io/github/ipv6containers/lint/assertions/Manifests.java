package io.github.ipv6containers.lint.assertions;

import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.inspection.Lint;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/** Files and folders that a test asserts something about: manifests, charts, Compose files, configuration. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Manifests {

    private final List<Path> paths;

    private Manifests(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /** Names files, folders and charts. */
    public static Manifests manifests(Path... paths) {
        return new Manifests(List.of(paths));
    }

    /** Names files, folders and charts by their paths from the working folder. */
    public static Manifests manifests(String... paths) {
        return new Manifests(List.of(paths).stream().map(Path::of).toList());
    }

    LintReport linted(Lint lint) {
        return lint.of(paths);
    }

    @Override
    public String toString() {
        return paths.toString();
    }
}
