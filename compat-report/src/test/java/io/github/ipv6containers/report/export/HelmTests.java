package io.github.ipv6containers.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.inspection.Lint;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values of charts, as whole texts.
 *
 * <p>The charts themselves are not part of this project. {@code -Dexport.charts=FOLDER}, a folder with each chart by its name and
 * what it depends on, has Helm render them with the values; the versions are those of the recipes.
 */
class HelmTests {

    private static final String CHARTS = "export.charts";

    @Test
    void areTheChartsOwnWordsForTheImageTheVariablesAndTheFamilies() {
        assertThat(values("localstack", StackMode.IPV6_ONLY)).isEqualTo("""
                # LocalStack, IPv6 only: values of the chart localstack 0.7.0, with localstack/localstack:4.14.0
                # Why: The gateway binds 0.0.0.0, which is IPv4 only; "[::]" makes its one socket serve both families, also where the network has IPv4 only. The brackets are needed, and versions before 4.0.0 do not read them. SQS_ENDPOINT_STRATEGY=dynamic makes queue URLs of the address that the client used.
                # helm install localstack localstack --repo https://localstack.github.io/helm-charts --version 0.7.0 --values FILE
                image:
                  repository: localstack/localstack
                  tag: "4.14.0"
                extraEnvVars:
                  - name: GATEWAY_LISTEN
                    value: "[::]:4566"
                  - name: SQS_ENDPOINT_STRATEGY
                    value: dynamic
                service:
                  ipFamilyPolicy: SingleStack
                  ipFamilies:
                    - IPv6
                """);
    }

    @Test
    void sayWhatTheChartDoesNotLetOneSayAndWhatWasNotMeasured() {
        assertThat(values("redis", StackMode.DUAL_STACK)).isEqualTo("""
                # Redis, IPv4 and IPv6: values of the chart redis 23.1.1
                # Why: The image listens on both families by itself. The two arguments keep it so below a mounted redis.conf, which usually binds loopback addresses only; as two arguments they work on every version, and where IPv6 is missing.
                # helm install redis redis --repo https://charts.bitnami.com/bitnami --version 23.1.1 --values FILE
                # The chart runs an image of its own; what it does with these values was not measured.
                # The chart's Service takes no families: it gets the first one of the cluster alone.
                master:
                  extraFlags:
                    - --bind
                    - "0.0.0.0"
                    - "::"
                replica:
                  extraFlags:
                    - --bind
                    - "0.0.0.0"
                    - "::"
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mariadb | mariadb:11.8                      | The recipe "mariadb" names no chart: there is none, or it takes nothing that matters here; "--format kubernetes" writes manifests.
            jaeger  | jaegertracing/all-in-one:1.76.0   | The chart jaeger 4.11.1 is for versions [2,), not for jaegertracing/all-in-one:1.76.0.
            shop    | shop:2                            | The chart shop 1.0.0 has no value for arguments; "--format kubernetes" writes manifests.
            """)
    void areNotMadeOfWhatTheChartDoesNotTake(String id, String image, String sentence) {
        Recipe recipe = id.equals("shop") ? Demo.SHOP : Catalogue.builtIn().find(id);
        Export export = Export.of(recipe, recipe.variant(), SetUp.RECIPE, StackMode.DUAL_STACK, image);

        assertThatThrownBy(() -> Helm.of(recipe, export))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    /** With the values nothing is found but what the comment on top says of the Service, in whatever Helm renders. */
    @ParameterizedTest
    @MethodSource("charts")
    @EnabledIfSystemProperty(named = CHARTS, matches = ".+", disabledReason = "no folder of charts is named")
    void areTakenByTheChart(String id, @TempDir Path folder) throws IOException {
        Recipe recipe = Catalogue.builtIn().find(id);
        Path chart =
                Path.of(System.getProperty(CHARTS), recipe.chart().orElseThrow().name());
        for (StackMode mode : StackMode.values()) {
            Path values = Files.writeString(folder.resolve("values.yaml"), values(id, mode));

            LintReport report = Lint.create()
                    .on(Cluster.parse(mode.id()))
                    .withValues(List.of(values))
                    .of(chart);

            assertThat(report.problems()).isEmpty();
            assertThat(report.linted()).isOne();
            assertThat(report.findings())
                    .as(values(id, mode))
                    .extracting(finding -> finding.rule().id())
                    .isSubsetOf("service-no-policy", "probe-one-family");
        }
    }

    static Stream<String> charts() {
        return Catalogue.builtIn().recipes().stream()
                .filter(recipe -> recipe.chart().isPresent())
                .map(Recipe::id);
    }

    private static String values(String id, StackMode mode) {
        Recipe recipe = Catalogue.builtIn().find(id);
        return Helm.of(recipe, Export.of(recipe, recipe.variant(), SetUp.RECIPE, mode));
    }
}
