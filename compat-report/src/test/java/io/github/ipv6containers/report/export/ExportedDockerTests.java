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
import io.github.ipv6containers.report.plan.TagVersion;
import java.nio.file.Path;
import java.util.List;
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
 * <p>Each variant of the catalogue is run once by docker and once by compose, in the modes of {@link #DOCKER} and
 * {@link #COMPOSE}; one system is run in every mode by both. {@code -Dexport.modes=all} runs each in every mode by both.
 */
@Tag("docker")
@Execution(ExecutionMode.CONCURRENT)
class ExportedDockerTests {

    private static final List<StackMode> DOCKER = modes(StackMode.IPV6_ONLY);
    private static final List<StackMode> COMPOSE = modes(StackMode.DUAL_STACK);

    @TempDir
    private Path folder = Path.of("");

    /** An export, and what should be found of it: what its recipe says, and else answers. */
    record Case(Export export, List<String> expected) {

        static Case of(Recipe recipe, Variant variant, SetUp setUp, StackMode mode) {
            Export export = Export.of(recipe, variant, setUp, mode);
            String version = TagVersion.of(export.image());
            return new Case(
                    export,
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
        one.assertFound(new ExportRun(one.export(), folder).ofDocker());
    }

    static List<Case> ofDockerAnswers() {
        return cases(DOCKER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void ofComposeAnswers(Case one) throws Exception {
        one.assertFound(new ExportRun(one.export(), folder).ofCompose());
    }

    static List<Case> ofComposeAnswers() {
        return cases(COMPOSE);
    }

    @ParameterizedTest
    @EnumSource
    void ofDockerAnswersInEveryMode(StackMode mode) throws Exception {
        Case one = of("redis", SetUp.RECIPE, mode);
        one.assertFound(new ExportRun(one.export(), folder).ofDocker());
    }

    @ParameterizedTest
    @EnumSource
    void ofComposeAnswersInEveryMode(StackMode mode) throws Exception {
        Case one = of("redis", SetUp.RECIPE, mode);
        one.assertFound(new ExportRun(one.export(), folder).ofCompose());
    }

    /** Else the tests above could not fail. */
    @Test
    void asShippedRefusesWhereItsRecipeSaysSo() throws Exception {
        Case one = of("mongodb", SetUp.AS_SHIPPED, StackMode.DUAL_STACK);
        assertThat(one.expected()).containsExactly("27017 over IPv4 ANSWERS", "27017 over IPv6 REFUSES");

        one.assertFound(new ExportRun(one.export(), folder).ofCompose());
    }

    private static Case of(String id, SetUp setUp, StackMode mode) {
        Recipe recipe = Catalogue.builtIn().find(id);
        return Case.of(recipe, recipe.variant(), setUp, mode);
    }

    private static List<Case> cases(List<StackMode> modes) {
        return Catalogue.builtIn().recipes().stream()
                .filter(recipe -> !recipe.images().isEmpty())
                .flatMap(recipe -> recipe.variants().stream()
                        .flatMap(variant -> modes.stream().map(mode -> Case.of(recipe, variant, SetUp.RECIPE, mode))))
                .toList();
    }

    private static List<StackMode> modes(StackMode usual) {
        return System.getProperty("export.modes", "").equals("all") ? List.of(StackMode.values()) : List.of(usual);
    }
}
