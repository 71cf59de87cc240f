package io.github.ipv6containers.report.judge;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static io.github.ipv6containers.StackMode.DUAL_STACK;
import static io.github.ipv6containers.recipe.SetUp.AS_SHIPPED;
import static io.github.ipv6containers.recipe.SetUp.RECIPE;
import static io.github.ipv6containers.report.claims.FactsByHand.fact;
import static io.github.ipv6containers.report.claims.FactsByHand.port;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.recipe.Versions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectationsTests {

    private static final ServicePort MANAGEMENT = port(15672, "management", "http");
    private static final Expectation REFUSES_IPV6_BEFORE_4_3_7 = new Expectation(
            Set.of(AS_SHIPPED),
            Set.of(DUAL_STACK),
            new Versions("[,4.3.7)"),
            15672,
            IPV6,
            Finding.REFUSES,
            "It binds IPv4 only.");
    private static final Variant VARIANT = new Variant(
            "default",
            "",
            Versions.ALL,
            List.of(MANAGEMENT),
            Settings.NONE,
            List.of(),
            List.of(REFUSES_IPV6_BEFORE_4_3_7));

    @Test
    void findsNothingWhereAllIsAsTheRecipeSays() {
        assertThat(Expectations.deviations(
                        VARIANT, AS_SHIPPED, DUAL_STACK, "4.3.6", dual(Finding.ANSWERS, Finding.REFUSES)))
                .isEmpty();
    }

    @Test
    void reportsANewAnswerToo() {
        assertThat(Expectations.deviations(
                        VARIANT, AS_SHIPPED, DUAL_STACK, "4.3.6", dual(Finding.ANSWERS, Finding.ANSWERS)))
                .containsExactly(new Deviation(MANAGEMENT, IPV6, Finding.REFUSES, Finding.ANSWERS));
    }

    @Test
    void expectsAnAnswerWhereTheRecipeSaysNothing() {
        List<PortFinding> found = dual(Finding.SILENT, Finding.REFUSES);

        assertThat(Expectations.deviations(VARIANT, RECIPE, DUAL_STACK, "4.3.6", found))
                .containsExactly(
                        new Deviation(MANAGEMENT, IPV4, Finding.ANSWERS, Finding.SILENT),
                        new Deviation(MANAGEMENT, IPV6, Finding.ANSWERS, Finding.REFUSES));
        assertThat(Expectations.deviations(VARIANT, AS_SHIPPED, DUAL_STACK, "4.3.7", found))
                .hasSize(2);
        assertThat(Expectations.deviations(VARIANT, AS_SHIPPED, DUAL_STACK, "", found))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Finding.class,
            names = {"NO_ADDRESS", "NOT_PROVABLE", "NOT_PUBLISHED"})
    void holdsNothingAgainstAnImageThatItIsNotToBlameFor(Finding found) {
        List<PortFinding> findings = dual(Finding.ANSWERS, found);

        assertThat(Expectations.deviations(VARIANT, RECIPE, DUAL_STACK, "4.3.6", findings))
                .isEmpty();
    }

    @Test
    void takesAMissingFindingForNoPass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.deviations(
                        VARIANT, RECIPE, DUAL_STACK, "4.3.6", List.of(found(IPV4, Finding.ANSWERS))))
                .withMessage("Port 15672 has no finding over IPv6: what was not probed is never as expected.");
        assertThat(Expectations.deviations(
                        VARIANT, RECIPE, StackMode.IPV4_ONLY, "4.3.6", List.of(found(IPV4, Finding.ANSWERS))))
                .isEmpty();
    }

    @Test
    void judgesNoVariantWithoutPorts() {
        Variant empty = new Variant("empty", "", Versions.ALL, List.of(), Settings.NONE, List.of(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.deviations(empty, RECIPE, DUAL_STACK, "1", List.of()))
                .withMessage("The variant \"empty\" has no port: nothing can be judged.");
    }

    private static List<PortFinding> dual(Finding overIPv4, Finding overIPv6) {
        return List.of(found(IPV4, overIPv4), found(IPV6, overIPv6));
    }

    private static PortFinding found(IPFamily family, Finding finding) {
        return new PortFinding(
                MANAGEMENT, family, finding, List.of(fact(MANAGEMENT, family, Vantage.NETWORK, Stage.ANSWERED)));
    }
}
