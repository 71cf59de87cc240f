package io.github.ipv6containers.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.report.lanes.Refusals;
import io.github.ipv6containers.report.plan.TagVersion;
import io.github.ipv6containers.service.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is exported runs, and answers on every port over every family of its mode, unless its recipe says otherwise.
 *
 * <p>Each variant of the catalogue is run once: one by docker in the modes of {@link #DOCKER}, the next by compose in those of
 * {@link #COMPOSE}. The compose files of the others are read by compose, and one system is run in every mode by both.
 * {@code -Dexport.modes=all} runs each in every mode by both. Left out is what refuses a family with its recipe too, the
 * HttpListener of .NET: nothing is set there that an export could lose, and its runtime has ended in the middle of starts.
 */
@Tag("docker")
@Execution(ExecutionMode.CONCURRENT)
class ExportedDockerTests {

    private static final boolean EVERYTHING =
            System.getProperty("export.modes", "").equals("all");
    private static final List<StackMode> DOCKER = modes(StackMode.IPV6_ONLY);
    private static final List<StackMode> COMPOSE = modes(StackMode.DUAL_STACK);

    @TempDir
    private Path folder = Path.of("");

    /** An export, and what should be found of it: what its recipe says, and else answers. */
    record Case(Export export, Set<Refusal> refusals, List<String> expected) {

        static Case of(Recipe recipe, Variant variant, SetUp setUp, StackMode mode) {
            Export export = Export.of(recipe, variant, setUp, mode);
            String version = TagVersion.of(export.image());
            return new Case(
                    export,
                    Refusals.of(variant, setUp, mode, version),
                    export.ports().stream()
                            .flatMap(port -> mode.families().stream().map(family -> "%d over %s %s"
                                    .formatted(
                                            port.number(),
                                            family,
                                            variant.expectation(setUp, mode, version, port, family)
                                                    .map(Expectation::finding)
                                                    .orElse(Finding.ANSWERS))))
                            .toList());
        }

        ExportRun run(Path folder) {
            return new ExportRun(export, refusals, folder);
        }

        void assertFound(ServiceFindings findings) {
            assertThat(findings.ports().stream().map(found -> "%d over %s %s"
                            .formatted(found.port().number(), found.family(), found.finding())))
                    .as(() -> VerificationText.of(List.of(findings), List.of()))
                    .containsExactlyElementsOf(expected);
            assertThat(findings.ending()).isNull();
        }

        @Override
        public String toString() {
            return export.image() + " " + export.mode() + " "
                    + export.settings().command();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void ofDockerAnswers(Case one) throws Exception {
        one.assertFound(one.run(folder).ofDocker());
    }

    static List<Case> ofDockerAnswers() {
        return cases(DOCKER, variant -> EVERYTHING || variant % 2 == 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void ofComposeAnswers(Case one) throws Exception {
        one.assertFound(one.run(folder).ofCompose());
    }

    static List<Case> ofComposeAnswers() {
        return cases(COMPOSE, variant -> EVERYTHING || variant % 2 == 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void ofComposeIsRead(Case one) throws Exception {
        assertThat(one.run(folder).readByCompose()).isEqualTo(one.export().settings());
    }

    static List<Case> ofComposeIsRead() {
        return cases(COMPOSE, variant -> variant % 2 == 0);
    }

    @ParameterizedTest
    @EnumSource
    void ofDockerAnswersInEveryMode(StackMode mode) throws Exception {
        Case one = of("redis", SetUp.RECIPE, mode);
        one.assertFound(one.run(folder).ofDocker());
    }

    @ParameterizedTest
    @EnumSource
    void ofComposeAnswersInEveryMode(StackMode mode) throws Exception {
        Case one = of("redis", SetUp.RECIPE, mode);
        one.assertFound(one.run(folder).ofCompose());
    }

    /** Else the tests above could not fail. */
    @Test
    void asShippedRefusesWhereItsRecipeSaysSo() throws Exception {
        Case one = of("mongodb", SetUp.AS_SHIPPED, StackMode.DUAL_STACK);
        assertThat(one.expected()).containsExactly("27017 over IPv4 ANSWERS", "27017 over IPv6 REFUSES");

        one.assertFound(one.run(folder).ofCompose());
    }

    private static Case of(String id, SetUp setUp, StackMode mode) {
        Recipe recipe = Catalogue.builtIn().find(id);
        return Case.of(recipe, recipe.variant(), setUp, mode);
    }

    /** Takes the variants of which the number, counted through the catalogue, is chosen. */
    private static List<Case> cases(List<StackMode> modes, IntPredicate chosen) {
        List<Case> cases = new ArrayList<>();
        int number = 0;
        for (Recipe recipe : Catalogue.builtIn().recipes()) {
            for (Variant variant : recipe.variants()) {
                if (!recipe.images().isEmpty() && chosen.test(number++)) {
                    modes.forEach(mode -> cases.add(Case.of(recipe, variant, SetUp.RECIPE, mode)));
                }
            }
        }
        cases.removeIf(one -> !one.refusals().isEmpty());
        return cases;
    }

    private static List<StackMode> modes(StackMode usual) {
        return EVERYTHING ? List.of(StackMode.values()) : List.of(usual);
    }
}
