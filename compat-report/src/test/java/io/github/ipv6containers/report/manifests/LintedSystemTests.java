package io.github.ipv6containers.report.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.model.Report.LintedRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two systems that no run can judge, before and after what the cheat sheet says. */
class LintedSystemTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWS_LOAD_BALANCER_CONTROLLER | BEFORE | ipv6-only  | alb-ip-address-type error, alb-target-type error
            AWS_LOAD_BALANCER_CONTROLLER | BEFORE | dual-stack | alb-ip-address-type error, alb-target-type warning
            AWS_LOAD_BALANCER_CONTROLLER | BEFORE | ipv4-only  |
            AWS_LOAD_BALANCER_CONTROLLER | AFTER  | ipv6-only  |
            AWS_LOAD_BALANCER_CONTROLLER | AFTER  | dual-stack |
            INGRESS_NGINX                | BEFORE | ipv6-only  | ingress-nginx-retired note, ingress-nginx-service error
            INGRESS_NGINX                | BEFORE | dual-stack | ingress-nginx-retired note, ingress-nginx-service error
            INGRESS_NGINX                | BEFORE | ipv4-only  | ingress-nginx-retired note
            INGRESS_NGINX                | AFTER  | ipv6-only  | ingress-nginx-retired note
            INGRESS_NGINX                | AFTER  | dual-stack | ingress-nginx-retired note
            """)
    void isJudged(LintedSystem system, LintedSystem.State state, String cluster, String findings) {
        assertThat(system.findings(state, Cluster.parse(cluster)).stream()
                        .map(it -> it.rule().id() + " " + it.severity().word()))
                .isEqualTo(findings == null ? List.of() : List.of(findings.split(", ")));
    }

    /** Where nothing has to be mended nothing is: the mended values would be refused by a cluster with IPv4 alone. */
    @Test
    void isARowOfTheReportForEachMode() {
        List<LintedEntry> entries = LintedSystem.entries(List.of(StackMode.values()), List.of(SetUp.values()));

        assertThat(entries)
                .extracting(LintedEntry::id)
                .containsExactly("aws-load-balancer-controller", "ingress-nginx");
        assertThat(entries.get(1).runs())
                .extracting(
                        LintedRun::mode,
                        LintedRun::setUp,
                        LintedRun::outcome,
                        LintedRun::rules,
                        LintedRun::sameAs,
                        LintedRun::server)
                .containsExactly(
                        tuple(
                                StackMode.IPV4_ONLY,
                                SetUp.AS_SHIPPED,
                                Outcome.PASS,
                                List.of(),
                                "",
                                "takes it, Service IPv4"),
                        tuple(
                                StackMode.IPV4_ONLY,
                                SetUp.RECIPE,
                                Outcome.PASS,
                                List.of(),
                                "as-shipped",
                                "takes it, Service IPv4"),
                        tuple(
                                StackMode.DUAL_STACK,
                                SetUp.AS_SHIPPED,
                                Outcome.FAIL,
                                List.of("ingress-nginx-service"),
                                "",
                                "takes it, Service IPv4"),
                        tuple(
                                StackMode.DUAL_STACK,
                                SetUp.RECIPE,
                                Outcome.PASS,
                                List.of(),
                                "",
                                "takes it, Service IPv6 and IPv4"),
                        tuple(
                                StackMode.IPV6_ONLY,
                                SetUp.AS_SHIPPED,
                                Outcome.FAIL,
                                List.of("ingress-nginx-service"),
                                "",
                                "refuses it: spec.ipFamilies[0]: Invalid value: \"IPv4\": not configured on this cluster"),
                        tuple(
                                StackMode.IPV6_ONLY,
                                SetUp.RECIPE,
                                Outcome.PASS,
                                List.of(),
                                "",
                                "takes it, Service IPv6"));
    }

    @Test
    void isThereForWhatIsAskedFor() {
        assertThat(LintedSystem.entries(List.of(StackMode.IPV6_ONLY), List.of(SetUp.RECIPE)))
                .allSatisfy(entry -> assertThat(entry.runs()).hasSize(1));
    }
}
