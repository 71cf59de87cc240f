package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Variant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asserts what the catalogue expects, version by version, so that an edit of a range is seen. */
class BuiltInExpectationTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redis    | default           | 6.2.14 | ",
                "redis    | default           | 8.0.2  | ",
                "mariadb  | default           | 10.5.8 | ",
                "mariadb  | default           | 11.8.9 | ",
                "rabbitmq | default           | 3.10.8 | 15672 refuses, 15692 refuses",
                "rabbitmq | default           | 4.3.6  | 15672 refuses, 15692 refuses",
                "rabbitmq | default           | 4.3.7  | ",
                "nginx    | default           | 1.18.0 | 80 refuses",
                "nginx    | default           | 1.19.0 | ",
                "nginx    | default           | 1.28.0 | ",
                "nginx    | own-configuration | 1.28.0 | 3001 refuses",
                "wiremock | default           | 3.13.2 | ",
                "mongodb  | default           | 8.0.15 | 27017 refuses",
                "jaeger   | default           | 2.13.0 | ",
                "jaeger   | default           | 1.76.0 | ",
                "jaeger   | admin             | 1.76.0 | "
            })
    void asShippedAndWithTheRecipe(String id, String variant, String version, String unlikeAnswers) {
        List<String> wanted = unlikeAnswers == null ? List.of() : List.of(unlikeAnswers.split(", "));

        assertThat(unlikeAnswers(id, variant, version, SetUp.AS_SHIPPED, StackMode.DUAL_STACK, IPFamily.IPV6))
                .containsExactlyElementsOf(wanted);
        assertThat(unlikeAnswers(id, variant, version, SetUp.AS_SHIPPED, StackMode.DUAL_STACK, IPFamily.IPV4))
                .isEmpty();
        assertThat(unlikeAnswers(id, variant, version, SetUp.AS_SHIPPED, StackMode.IPV4_ONLY, IPFamily.IPV4))
                .isEmpty();
        assertThat(unlikeAnswers(id, variant, version, SetUp.AS_SHIPPED, StackMode.IPV6_ONLY, IPFamily.IPV6))
                .as("without IPv4 the same ports lack IPv6")
                .containsExactlyElementsOf(wanted);
        for (StackMode mode : StackMode.values()) {
            for (IPFamily family : mode.families()) {
                assertThat(unlikeAnswers(id, variant, version, SetUp.RECIPE, mode, family))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redis    | default           | 6.2    | redis-server --bind 0.0.0.0 :: | ",
                "rabbitmq | default           | 4.2    |                                | /etc/rabbitmq/conf.d/90-ipv6.conf",
                "nginx    | default           | 1.18.0 |                                | /etc/nginx/conf.d/default.conf",
                "nginx    | own-configuration | 1.28.0 |                                | /etc/nginx/nginx.conf",
                "mongodb  | default           | 8.0.15 | mongod --ipv6                  | ",
                "opentelemetry-collector | own-configuration | 0.165.0 |         | /etc/otelcol/config.yaml"
            })
    void theRecipeSetsWhatAnswersOnBothFamilies(
            String id, String variant, String version, String command, String file) {
        Variant found = Catalogue.builtIn().find(id).variant(variant);

        for (StackMode mode : StackMode.values()) {
            assertThat(found.settings(SetUp.RECIPE, mode, version)).satisfies(settings -> {
                assertThat(String.join(" ", settings.command())).isEqualTo(command == null ? "" : command);
                assertThat(settings.files().keySet())
                        .containsExactlyElementsOf(file == null ? List.of() : List.of(file));
            });
        }
    }

    /** What listens on loopback alone is reached by nobody over either family. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opentelemetry-collector | default           | 0.165.0 | 13133 refuses, 8888 refuses",
                "opentelemetry-collector | own-configuration | 0.165.0 | 4317 refuses, 4318 refuses",
                "opentelemetry-collector | own-configuration | 0.103.0 | ",
                "jaeger                  | health            | 2.13.0  | 13132 refuses"
            })
    void asShippedWhereOnlyLoopbackIsServed(String id, String variant, String version, String unlikeAnswers) {
        List<String> wanted = unlikeAnswers == null ? List.of() : List.of(unlikeAnswers.split(", "));

        for (StackMode mode : StackMode.values()) {
            for (IPFamily family : mode.families()) {
                assertThat(unlikeAnswers(id, variant, version, SetUp.AS_SHIPPED, mode, family))
                        .containsExactlyElementsOf(wanted);
                assertThat(unlikeAnswers(id, variant, version, SetUp.RECIPE, mode, family))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"mariadb | 11.8.9", "nginx | 1.19.0", "nginx | 1.28.0", "wiremock | 3.13.2"})
    void theRecipeLeavesAnImageAloneThatAnswersOnBothFamilies(String id, String version) {
        Variant found = Catalogue.builtIn().find(id).variant();

        assertThat(found.tuning(StackMode.DUAL_STACK, version)).isEmpty();
    }

    private static Stream<String> unlikeAnswers(
            String id, String variant, String version, SetUp setUp, StackMode mode, IPFamily family) {
        Variant found = Catalogue.builtIn().find(id).variant(variant);
        return found.ports().stream()
                .flatMap((ServicePort port) -> found
                        .expectation(setUp, mode, version, port, family)
                        .map(expectation ->
                                port.number() + " " + expectation.finding().id())
                        .stream());
    }
}
