package io.github.ipv6containers.lint.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Rule;
import io.github.ipv6containers.lint.Rules;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.inspection.Lint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same findings as text, JSON, SARIF and JUnit XML. */
class OutputTests {

    private static final String TEXT = """
            apiVersion: v1
            kind: Service
            metadata: {name: "a<b>&"}
            spec:
            \tx: 1
            """;
    private static final String SERVICES = """
            apiVersion: v1
            kind: Service
            metadata:
              name: api
            spec:
              ipFamilies:
                - IPv4
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: "web <&> \u0007"
            spec: {ports: [{port: 80}]}
            """;

    @TempDir
    static Path folder = Path.of("");

    /** What a file says must not move the cursor, change colors, or write a line of its own. */
    @Test
    void showsControlCharactersByTheirNumbers(@TempDir Path other) throws IOException {
        String text = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: x
                  annotations:
                    alb.ingress.kubernetes.io/target-type: ip
                    alb.ingress.kubernetes.io/ip-address-type: "evil\\e[2J\\nNothing found" # \u202eabc
                spec: {ingressClassName: alb}
                """;
        Path file = Files.writeString(other.resolve("a\n\u001bb.yaml"), text);

        assertThat(TerminalText.of(Lint.create().of(file))).isEqualTo("""
                %s/a\\x0a\\x1bb.yaml:7:48: error: The controller knows no ip-address-type "evil\\x1b[2J\\x0aNothing found"; it knows ipv4, dualstack and dualstack-without-public-ipv4. [aws-ip-address-type-unknown]
                    7 |     alb.ingress.kubernetes.io/ip-address-type: "evil\\e[2J\\nNothing found" # \\u202eabc
                      |                                                ^
                      see:  https://github.com/ipv6containers/ipv6containers/blob/main/docs/rules/aws-ip-address-type-unknown.md

                1 error in 1 file.
                """.formatted(other));
    }

    private static LintReport report() throws IOException {
        Path services = Files.writeString(folder.resolve("my services.yaml"), SERVICES.replace("\u0007", ""));
        Path broken = Files.writeString(folder.resolve("broken.yaml"), TEXT);
        return Lint.create().of(services, broken);
    }

    @Test
    void isTextForAPerson() throws IOException {
        assertThat(TerminalText.of(report()).replace(folder + "/", "")).isEqualTo("""
                my services.yaml:7:7: error: The Service has an IPv4 address alone; an IPv6-only cluster rejects it, and on a dual-stack one IPv6 clients have nothing to dial. [service-ipv4-only]
                    7 |     - IPv4
                      |       ^
                      mend: ipFamilyPolicy: PreferDualStack  # in the place of ipFamilies
                      see:  https://github.com/ipv6containers/ipv6containers/blob/main/docs/rules/service-ipv4-only.md

                my services.yaml:9:1: note: The Service says nothing of families, so that it gets the cluster's first one alone. [service-no-policy]
                    9 | apiVersion: v1
                      | ^
                      mend: ipFamilyPolicy: PreferDualStack
                      see:  https://github.com/ipv6containers/ipv6containers/blob/main/docs/rules/service-no-policy.md

                broken.yaml:5: This is no YAML: found character '?(TAB)' that cannot start any token. (Do not use ?(TAB) for indentation).

                1 error, 1 note in 1 file; 1 file could not be judged.
                """.replace("?(TAB)", "\\t(TAB)"));
    }

    @Test
    void isJsonWithAFingerprintForABaseline() throws IOException {
        JsonNode json = new ObjectMapper().readTree(JsonReport.of(report()));

        assertThat(json.at("/findings/0/rule").asText()).isEqualTo("service-ipv4-only");
        assertThat(json.at("/findings/0/clusters").toString()).isEqualTo("[\"dual-stack\",\"ipv6-only\"]");
        assertThat(json.at("/findings/0/fingerprint").asText()).hasSize(32);
        assertThat(json.at("/problems/0/line").asInt()).isEqualTo(5);
        assertThat(json.at("/linted").asInt()).isEqualTo(1);
    }

    @Test
    void refusesABaselineThatIsNone() {
        assertThatThrownBy(() -> JsonReport.fingerprints("b.json", "[]"))
                .hasMessage(
                        "b.json is no baseline, and is left as it is: write one with \"--format json --out FILE\".");
        assertThatThrownBy(() -> JsonReport.fingerprints("b.json", "{"))
                .hasMessage(
                        "b.json is no baseline, and is left as it is: write one with \"--format json --out FILE\".");
    }

    @Test
    void isSarifOfTheStandard() throws IOException {
        String sarif = SarifReport.of(report());

        assertThat(schema().validate(new ObjectMapper().readTree(sarif))).isEmpty();
        JsonNode run = new ObjectMapper().readTree(sarif).at("/runs/0");
        JsonNode result = run.at("/results/0");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("/my%20services.yaml");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(7);
        assertThat(run.at("/tool/driver/rules")).hasSameSizeAs(Rules.all());
        assertThat(run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id")
                        .asText())
                .isEqualTo(result.at("/ruleId").asText());
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
    }

    @Test
    void namesFilesOfTheWorkingFolderByTheirPathsFromIt() throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "relative", ".yaml");
        Files.writeString(file, SERVICES.replace("\u0007", ""));

        String sarif = SarifReport.of(Lint.create().of(file));

        assertThat(new ObjectMapper()
                        .readTree(sarif)
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("target/" + file.getFileName());
        Files.delete(file);
    }

    @Test
    void tellsWhenSarifIsNotOfTheStandard() throws IOException {
        String wrong = SarifReport.of(report()).replace("\"level\" : \"error\"", "\"level\" : \"severe\"");

        assertThat(schema().validate(new ObjectMapper().readTree(wrong))).isNotEmpty();
    }

    @Test
    void isJunitXmlInWhichAnErrorFails() throws Exception {
        String text = JunitReport.of(report(), Severity.ERROR);

        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(xml.getAttribute("tests")).isEqualTo("4");
        assertThat(xml.getAttribute("failures")).isEqualTo("1");
        assertThat(xml.getAttribute("errors")).isEqualTo("1");
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void givesEachRuleAPageOfItsOwn() {
        assertThat(Rules.all())
                .extracting(Rule::link)
                .allMatch(link -> link.endsWith(".md"))
                .doesNotHaveDuplicates();
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OutputTests.class.getResourceAsStream("/schema/sarif-2.1.0-rtm.5.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
        }
    }
}
