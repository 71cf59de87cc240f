package io.github.ipv6containers.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportShareTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsABootForEachContainerThatWasStartedAndForNoOther() throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), """
                {"systems": [{"id": "redis",
                  "subjects": [{"runs": [
                    {"sameAs": "", "outcome": "pass"},
                    {"sameAs": "as-shipped", "outcome": "pass"},
                    {"sameAs": "", "outcome": "not-run"},
                    {"sameAs": "", "outcome": "fail"}]}],
                  "claims": [{"trials": [
                    {"shownBy": "as-shipped", "outcome": "pass"},
                    {"shownBy": "", "outcome": "fail"}]}]}]}
                """);

        assertThat(ReportShare.percent(report, 1000, Map.of("redis", 250.0))).isEqualTo(25.0);
    }

    @Test
    void refusesAReportThatRanNothing() throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), "{\"systems\": []}");

        assertThatThrownBy(() -> ReportShare.percent(report, 1000, Map.of()))
                .hasMessage("The report ran no container: " + report);
    }
}
