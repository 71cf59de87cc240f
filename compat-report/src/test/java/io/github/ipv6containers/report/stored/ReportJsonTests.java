package io.github.ipv6containers.report.stored;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTests {

    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.ipv6containers.report.render.ReportTextTests#reports")
    void fitsItsSchema(String name, Report report) {
        assertThat(ReportSchema.problems(ReportJson.text(report))).isEmpty();
    }

    @Test
    void writesTheWholeReport() {
        assertThat(ReportJson.text(Mixed.small())).isEqualTo(Demo.text("stored/small.json"));
    }

    @Test
    void writesTheSameBytesForTheSameFacts() {
        assertThat(ReportJson.text(Mixed.mixed())).isEqualTo(ReportJson.text(Mixed.mixed()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemaVersion",
                "/run/id",
                "/run/started",
                "/run/ended",
                "/run/engine/name",
                "/run/engine/version",
                "/run/engine/apiVersion",
                "/run/engine/userlandProxy",
                "/run/engine/modes/0",
                "/run/kernel",
                "/run/jdk",
                "/run/harness",
                "/controls/0/name",
                "/controls/0/expected",
                "/controls/0/observed",
                "/controls/0/ok",
                "/systems/0/id",
                "/systems/0/name",
                "/systems/0/verdict",
                "/systems/0/subjects/0/requested",
                "/systems/0/subjects/0/ran",
                "/systems/0/subjects/0/digest",
                "/systems/0/subjects/0/version",
                "/systems/0/subjects/0/provenance",
                "/systems/0/subjects/0/provenanceDetail",
                "/systems/0/subjects/0/runs/0/mode",
                "/systems/0/subjects/0/runs/0/setUp",
                "/systems/0/subjects/0/runs/0/outcome",
                "/systems/0/subjects/0/runs/0/reason",
                "/systems/0/subjects/0/runs/0/command",
                "/systems/0/subjects/0/runs/0/environment",
                "/systems/0/subjects/0/runs/0/files",
                "/systems/0/subjects/0/runs/0/startMillis",
                "/systems/0/subjects/0/runs/0/verifyMillis",
                "/systems/0/subjects/0/runs/0/listening/0/port",
                "/systems/0/subjects/0/runs/0/listening/0/address",
                "/systems/0/subjects/0/runs/0/listening/0/protocol",
                "/systems/0/subjects/0/runs/0/probes/0/port",
                "/systems/0/subjects/0/runs/0/probes/0/service",
                "/systems/0/subjects/0/runs/0/probes/0/family",
                "/systems/0/subjects/0/runs/0/probes/0/vantage",
                "/systems/0/subjects/0/runs/0/probes/0/stage",
                "/systems/0/subjects/0/runs/0/probes/0/millis",
                "/systems/0/subjects/0/runs/0/probes/0/detail",
                "/systems/0/claims/0/text",
                "/systems/0/claims/0/source",
                "/systems/0/claims/0/verdict",
                "/systems/0/claims/0/because"
            })
    void holdsEachFieldThatScriptsRelyOnAndRequiresIt(String pointer) throws IOException {
        JsonNode report = MAPPER.readTree(ReportJson.text(Mixed.asExpected()));

        assertThat(report.at(pointer).isMissingNode()).isFalse();
        int slash = pointer.lastIndexOf('/');
        if (report.at(pointer.substring(0, slash)) instanceof ObjectNode parent) {
            parent.remove(pointer.substring(slash + 1));
            assertThat(ReportSchema.problems(report.toString())).isNotEmpty();
        }
    }

    @Test
    void refusesAWordThatTheSchemaDoesNotKnow() {
        String json = ReportJson.text(Mixed.asExpected()).replaceFirst("\"pass\"", "\"green\"");

        assertThat(ReportSchema.problems(json))
                .containsExactly("$.systems[0].subjects[0].runs[1].outcome: does not have a value in the enumeration"
                        + " [\"pass\", \"fail\", \"unsupported\", \"not-run\"]");
    }

    @Test
    void shipsASchemaOfTheNamedDraft() throws IOException {
        assertThat(MAPPER.readTree(ReportSchema.text()).path("$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }
}
