package io.github.ipv6containers.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.ReportByHand;
import io.github.ipv6containers.report.Sights;
import io.github.ipv6containers.report.manifests.LintedSystem;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.model.Report.LintedRun;
import io.github.ipv6containers.report.model.SystemEntry;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** What CI servers and pages read of a report. */
class PublishedTests {

    @Test
    void writesTheWholeSummary() {
        assertThat(MarkdownSummary.of(Mixed.mixed())).isEqualTo(Demo.text("publish/summary.md"));
    }

    @Test
    void saysFirstInTheSummaryThatAVoidRunIsVoid() {
        assertThat(MarkdownSummary.of(Mixed.ofNoWorth()))
                .contains("**Run void:** a planted listener was read wrongly. Nothing was judged.")
                .doesNotContain("answers |", "shop:2");
    }

    @Test
    void keepsLastWordsFromBreakingTheSummarysTable() {
        Report report = ReportByHand.report(
                ReportByHand.planOfOne(Demo.SHOP), cell -> Sights.of(cell, Map.of("8080/ipv6", Finding.SILENT)));
        Report named = Report.of(
                report.parts(),
                report.controls(),
                report.systems().stream()
                        .map(system -> new SystemEntry(
                                system.id(),
                                "A | <b>shop</b>",
                                system.group(),
                                system.order(),
                                system.verdict(),
                                system.subjects(),
                                system.claims()))
                        .toList());

        assertThat(MarkdownSummary.of(named))
                .contains("| A \\| &lt;b>shop&lt;/b> 1.2 `shop:2` | dual-stack | ! 8080 stays silent over IPv6 |  |");
    }

    @Test
    void writesTheWholeXml() {
        assertThat(JUnitXml.of(Mixed.mixed())).isEqualTo(Demo.text("publish/junit.xml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.ipv6containers.report.render.ReportTextTests#reports")
    void writesXmlThatCiServersRead(String name, Report report) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(getClass().getResource("junit.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(JUnitXml.of(report))));
    }

    @Test
    void passesNoCellInXmlThatWasNotMeasured() {
        assertThat(JUnitXml.of(Mixed.withoutEngine()))
                .contains("tests=\"8\" failures=\"0\" errors=\"0\" skipped=\"8\"")
                .contains("<skipped message=\"not-run: No container engine can be used: start Docker.\">");
    }

    @Test
    void hasATestCaseInXmlForEachJudgementOfManifests() throws SAXException, IOException {
        Report report = Mixed.asExpected()
                .withLinted(LintedSystem.entries(List.of(StackMode.IPV6_ONLY), List.of(SetUp.values())).stream()
                        .filter(entry -> entry.id().equals("ingress-nginx"))
                        .toList());

        assertThat(JUnitXml.of(report))
                .contains("""
                          <testsuite name="ingress-nginx" tests="2" failures="0" errors="0" skipped="0">
                            <testcase classname="ingress-nginx.values of its chart" name="ipv6-only, as-shipped" time="0.000">
                              <system-out>the lint finds ingress-nginx-service; an API server (%1$s, outside of this run) refuses it: spec.ipFamilies[0]: Invalid value: "IPv4": not configured on this cluster</system-out>
                            </testcase>
                            <testcase classname="ingress-nginx.values of its chart" name="ipv6-only, recipe" time="0.000">
                              <system-out>the lint finds nothing; an API server (%1$s, outside of this run) takes it, Service IPv6</system-out>
                            </testcase>
                          </testsuite>
                        """.formatted(report.linted().get(0).servers()));
        writesXmlThatCiServersRead("manifests", report);
    }

    @Test
    void failsInXmlWhereMendedManifestsAreNotClean() {
        LintedRun run = new LintedRun(
                StackMode.IPV6_ONLY, SetUp.RECIPE, Outcome.FAIL, List.of("service-ipv4-only"), "", "takes it");
        Report report = Mixed.asExpected()
                .withLinted(List.of(new LintedEntry("proxy", "Proxy", "Service", "a server", List.of(run))));

        assertThat(JUnitXml.of(report))
                .contains("<testsuite name=\"proxy\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\">")
                .contains("<failure message=\"the lint finds service-ipv4-only\"></failure>");
    }

    @Test
    void writesSignsThatXmlCannotHoldAsQuestionMarks() throws SAXException, IOException {
        Report report = ReportByHand.report(
                ReportByHand.planOfOne(Demo.SHOP), cell -> Sights.ended(cell, 1, "\u001b[31m<fatal>\u0000 & more"));

        assertThat(JUnitXml.of(report)).contains("message=\"exited with 1: ?[31m&lt;fatal&gt;? &amp; more\"");
        writesXmlThatCiServersRead("signs", report);
    }

    @Test
    void saysInTheBadgeHowManyImagesAnswer() {
        assertThat(Badge.of(Mixed.asExpected())).isEqualTo(badge("3 of 3 images", "brightgreen"));
        assertThat(Badge.of(Mixed.mixed())).isEqualTo(badge("1 of 3 images", "yellow"));
        assertThat(Badge.of(Mixed.withoutImageOfLamp())).isEqualTo(badge("2 of 2 images, 1 not measured", "yellow"));
        assertThat(Badge.of(Mixed.withoutDualStack())).isEqualTo(badge("nothing measured", "lightgrey"));
        assertThat(Badge.of(Mixed.ofNoWorth())).isEqualTo(badge("nothing measured", "lightgrey"));
        assertThat(Badge.of(ReportByHand.report(ReportByHand.plan(Demo.SHOP), cell -> Sights.ended(cell, 1, "no"))))
                .isEqualTo(badge("0 of 2 images", "red"));
    }

    private static String badge(String message, String color) {
        return """
                {
                  "schemaVersion": 1,
                  "label": "IPv6",
                  "message": "%s",
                  "color": "%s"
                }
                """.formatted(message, color);
    }
}
