package io.github.ipv6containers.lint.assertions;

import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.inspection.Lint;
import io.github.ipv6containers.lint.output.TerminalText;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;

/** Asserts that a lint finds nothing in files. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ManifestsAssert extends AbstractAssert<ManifestsAssert, Manifests> {

    private Lint lint;

    ManifestsAssert(Manifests manifests, Lint lint) {
        super(manifests, ManifestsAssert.class);
        this.lint = lint;
    }

    /** Asks about one kind of cluster alone; without this, dual-stack and IPv6-only ones are asked about. */
    public ManifestsAssert on(Cluster cluster) {
        lint = lint.on(cluster);
        return this;
    }

    /** Renders charts with these files of values; the last one wins. */
    public ManifestsAssert withValues(Path... files) {
        lint = lint.withValues(List.of(files));
        return this;
    }

    /**
     * Passes when there is no error; warnings and notes are left aside.
     *
     * @throws AssertionError if there is one, if a file cannot be judged, or if there is nothing to judge; the message
     *     is what the command line prints
     * @throws IllegalArgumentException if a path is not there
     */
    public ManifestsAssert areIPv6Ready() {
        return haveNothingAsBadAs(Severity.ERROR);
    }

    /**
     * Passes when there is neither an error nor a warning.
     *
     * @throws AssertionError as of {@link #areIPv6Ready()}
     * @throws IllegalArgumentException if a path is not there
     */
    public ManifestsAssert areIPv6ReadyWithoutWarnings() {
        return haveNothingAsBadAs(Severity.WARNING);
    }

    private ManifestsAssert haveNothingAsBadAs(Severity severity) {
        isNotNull();
        LintReport report = actual.linted(lint);
        if (report.linted() == 0 && report.problems().isEmpty()) {
            failWithMessage("%s", report.nothing(actual.toString()));
        }
        if (report.hasAtLeast(severity) || !report.problems().isEmpty()) {
            failWithMessage("%s", "Not ready for IPv6:\n\n" + TerminalText.of(report));
        }
        return this;
    }
}
