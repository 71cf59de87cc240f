package io.github.ipv6containers.lint.inspection;

import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.chart.ChartRenderer;
import io.github.ipv6containers.lint.files.FileWalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Lints manifests, charts, Compose files and configuration.
 *
 * <p>Nothing is run and no network is used. Charts are rendered by the {@link ChartRenderer} that is on the class path;
 * without one, a chart is a problem of the report.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Lint {

    private final Set<Cluster> clusters;
    private final List<Path> values;
    private final Optional<ChartRenderer> charts;

    private Lint(Set<Cluster> clusters, List<Path> values, Optional<ChartRenderer> charts) {
        this.clusters = Set.copyOf(clusters);
        this.values = List.copyOf(values);
        this.charts = charts;
    }

    /** Returns a lint that asks about {@link Cluster#READY}. */
    public static Lint create() {
        return new Lint(
                Cluster.READY,
                List.of(),
                ServiceLoader.load(ChartRenderer.class).findFirst());
    }

    /** Returns a lint that asks about one kind of cluster alone. */
    public Lint on(Cluster cluster) {
        return new Lint(Set.of(cluster), values, charts);
    }

    /** Returns a lint that renders charts with these files of values; the last one wins. */
    public Lint withValues(List<Path> files) {
        return new Lint(clusters, files, charts);
    }

    /** Returns a lint that renders charts so. */
    public Lint withCharts(@Nullable ChartRenderer renderer) {
        return new Lint(clusters, values, Optional.ofNullable(renderer));
    }

    /**
     * Lints files, and what it knows in folders.
     *
     * @throws IllegalArgumentException if a path, or a file of values, is not there
     */
    public LintReport of(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("There is no file or folder " + path + ".");
            }
        }
        for (Path file : values) {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("There is no file of values " + file + ".");
            }
        }
        try {
            FileWalk walk = FileWalk.of(paths);
            Inspection inspection = new Inspection();
            inspection.expect(walk);
            walk.named().forEach(path -> inspection.read(path, true));
            walk.found().forEach(path -> inspection.read(path, false));
            walk.charts().forEach(chart -> inspection.render(chart, charts, values));
            return inspection.report(clusters);
        } catch (IOException e) {
            throw new UncheckedIOException("A folder cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Lints a text as a file of a name, which says what it is.
     *
     * @param name for example {@code values.yaml}
     */
    public LintReport ofText(String name, String text) {
        Inspection inspection = new Inspection();
        inspection.read(name, text);
        return inspection.report(clusters);
    }

    /** Lints files, and what it knows in folders. */
    public LintReport of(Path... paths) {
        return of(List.of(paths));
    }
}
