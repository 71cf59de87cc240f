package io.github.ipv6containers.report.cheat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.lint.Cluster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two systems that no run can judge, before and after what the cheat sheet says. */
class LintedSystemTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWS_LOAD_BALANCER_CONTROLLER | before | ipv6-only  | alb-ip-address-type error, alb-target-type error
            AWS_LOAD_BALANCER_CONTROLLER | before | dual-stack | alb-ip-address-type error, alb-target-type warning
            AWS_LOAD_BALANCER_CONTROLLER | before | ipv4-only  |
            AWS_LOAD_BALANCER_CONTROLLER | after  | ipv6-only  |
            AWS_LOAD_BALANCER_CONTROLLER | after  | dual-stack |
            INGRESS_NGINX                | before | ipv6-only  | ingress-nginx-retired note, ingress-nginx-service error
            INGRESS_NGINX                | before | dual-stack | ingress-nginx-retired note, ingress-nginx-service error
            INGRESS_NGINX                | before | ipv4-only  | ingress-nginx-retired note
            INGRESS_NGINX                | after  | ipv6-only  | ingress-nginx-retired note
            INGRESS_NGINX                | after  | dual-stack | ingress-nginx-retired note
            """)
    void isJudged(LintedSystem system, String state, String cluster, String findings) {
        assertThat(system.findings(state, Cluster.parse(cluster)).stream()
                        .map(it -> it.rule().id() + " " + it.severity().word()))
                .isEqualTo(findings == null ? List.of() : List.of(findings.split(", ")));
    }
}
