package io.github.ipv6containers.report.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.render.ReportText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportReaderTests {

    private static final String SMALL = Demo.text("stored/small.json");

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.ipv6containers.report.render.ReportTextTests#reports")
    void readsWhatWasWritten(String name, Report report) {
        String json = ReportJson.text(report);

        assertThat(ReportJson.text(ReportReader.read(name, json))).isEqualTo(json);
        assertThat(ReportText.of(ReportReader.read(name, json), "out/report.json"))
                .isEqualTo(ReportText.of(report, "out/report.json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                 | r.json is no report: it is empty; name a report.json that "./harness report" wrote.
            {"a": 1}           | r.json is JSON, but no report; name a report.json that "./harness report" wrote.
            []                 | r.json is JSON, but no report; name a report.json that "./harness report" wrote.
            <html>             | r.json is no whole JSON text: it breaks off or goes wrong in line 1; name a report.json that "./harness report" wrote.
            {"schemaVersion": 1, "systems": []} | r.json does not fit the schema of reports: $: required property 'controls' not found (and 4 more); name a report.json that "./harness report" wrote.
            {"schemaVersion": 2, "systems": []} | r.json was written by a newer harness: its schema has version 2, and this one reads up to 1; use that harness.
            """)
    void saysInOneSentenceWhatIsWrong(String text, String sentence) {
        assertThatThrownBy(() -> ReportReader.read("r.json", text)).hasMessage(sentence);
    }

    @Test
    void saysWhereATruncatedReportBreaksOff() {
        assertThatThrownBy(() -> ReportReader.read("r.json", SMALL.substring(0, SMALL.length() / 2)))
                .hasMessageMatching("r\\.json is no whole JSON text: it breaks off or goes wrong in line 1[0-9]{2};"
                        + " name a report\\.json that \"\\./harness report\" wrote\\.");
    }

    @Test
    void refusesWhatStandsBehindAReport() {
        assertThatThrownBy(() -> ReportReader.read("r.json", SMALL + "{}"))
                .hasMessageContaining("it breaks off or goes wrong in line");
    }

    @Test
    void refusesAWordThatThisHarnessDoesNotKnow() {
        assertThatThrownBy(() -> ReportReader.read(
                        "r.json", SMALL.replaceFirst("\"outcome\": \"fail\"", "\"outcome\": \"red\"")))
                .hasMessage(
                        "r.json does not fit the schema of reports: $.systems[0].subjects[0].runs[0].outcome: does not"
                                + " have a value in the enumeration [\"pass\", \"fail\", \"unsupported\", \"not-run\"]; name a"
                                + " report.json that \"./harness report\" wrote.");
    }

    @Test
    void refusesAReportWhoseRunsNameAPartThatItDoesNotHave() {
        assertThatThrownBy(() -> ReportReader.read(
                        "r.json",
                        SMALL.replace(
                                "\"part\": \"a-run\",\n              \"variant\"",
                                "\"part\": \"b\",\n              \"variant\"")))
                .hasMessage(
                        "r.json names the run \"b\", which is none of its parts; name a report.json that \"./harness"
                                + " report\" wrote.");
    }

    @Test
    void tellsThatAFileIsNotThereOrIsNoText(@TempDir Path folder) throws IOException {
        Path binary = folder.resolve("binary.json");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> ReportReader.read(folder.resolve("none.json")))
                .hasMessage("There is no file " + folder
                        + "/none.json; name a report.json that \"./harness report\" wrote.");
        assertThatThrownBy(() -> ReportReader.read(binary))
                .hasMessage(binary + " cannot be read as text; name a report.json that \"./harness report\" wrote.");
        assertThatThrownBy(() -> ReportReader.read(folder))
                .hasMessage(folder + " cannot be read as text; name a report.json that \"./harness report\" wrote.");
    }
}
