package io.github.ipv6containers.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.manifests.LintedSystem;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.page.HtmlPage;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has no image is in the report as the others are: in the terminal, on the page, and as data. */
class LintedRowTests {

    private static final Report REPORT = Mixed.asExpected()
            .withLinted(
                    LintedSystem.entries(List.of(StackMode.DUAL_STACK, StackMode.IPV6_ONLY), List.of(SetUp.values())));

    @Test
    void isATableOfTheTerminal() {
        assertThat(Tables.linted(REPORT).lines().map(String::stripTrailing)).containsExactly("""
                Manifests, judged by lint and by an API server (kube-apiserver 1.34.4, 2026-11-27, elsewhere):
                 what                         | network    | as shipped                    | with the recipe
                ------------------------------+------------+-------------------------------+--------------------
                 AWS Load Balancer Controller | dual-stack | - alb-ip-address-type,        | + nothing found
                                              |            | alb-target-type               | server takes it,
                                              |            | server takes it, Service IPv6 | Service IPv6 and
                                              |            | and IPv4                      | IPv4
                   Ingress and Service        | ipv6-only  | - alb-ip-address-type,        | + nothing found
                                              |            | alb-target-type               | server takes it,
                                              |            | server takes it, Service IPv6 | Service IPv6
                 ingress-nginx                | dual-stack | - ingress-nginx-service       | + nothing found
                                              |            | server takes it, Service IPv4 | server takes it,
                                              |            |                               | Service IPv6 and
                                              |            |                               | IPv4
                   values of its chart        | ipv6-only  | - ingress-nginx-service       | + nothing found
                                              |            | server refuses it:            | server takes it,
                                              |            | spec.ipFamilies[0]: Invalid   | Service IPv6
                                              |            | value: "IPv4": not configured |
                                              |            | on this cluster               |
                """.split("\n"));
        assertThat(Tables.linted(REPORT).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(ReportText.of(REPORT, "out")).contains(Tables.linted(REPORT));
        assertThat(Tables.linted(Mixed.asExpected())).isEmpty();
    }

    @Test
    void isKeptAsData() {
        assertThat(ReportReader.read("report.json", ReportJson.text(REPORT))).isEqualTo(REPORT);
    }

    @Test
    void isNotInReportsOfBefore() throws JsonProcessingException {
        ObjectNode before = (ObjectNode) new JsonMapper().readTree(ReportJson.text(REPORT));
        before.remove("linted");

        assertThat(ReportReader.read("report.json", before.toString())).isEqualTo(Mixed.asExpected());
    }

    @Test
    void isATableOfThePage() {
        assertThat(HtmlPage.of(REPORT))
                .contains("Configured by manifests alone</h2>")
                .contains("not configured on this cluster");
        assertThat(HtmlPage.of(Mixed.asExpected())).doesNotContain("Configured by manifests alone");
    }
}
