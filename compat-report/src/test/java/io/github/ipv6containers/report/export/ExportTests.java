package io.github.ipv6containers.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.recipes.RecipeReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole texts; that they work is shown on an engine and on an API server. */
class ExportTests {

    @Test
    void ofKubernetesIsADeploymentWithItsFilesAndAService() {
        assertThat(Kubernetes.of(shop(), Workload.DEPLOYMENT)).isEqualTo(Demo.text("export/shop-deployment.yaml"));
    }

    @Test
    void ofKubernetesIsAPodWhereThatIsAskedFor() {
        assertThat(Kubernetes.of(lamp(StackMode.IPV6_ONLY), Workload.POD)).isEqualTo(Demo.text("export/lamp-pod.yaml"));
    }

    @Test
    void ofComposeIsAServiceOnANetworkOfItsOwn() {
        assertThat(Compose.of(shop())).isEqualTo(Demo.text("export/shop-compose.yaml"));
    }

    @Test
    void ofDockerIsWhatAShellRuns() {
        assertThat(DockerRun.of(shop())).isEqualTo(Demo.text("export/shop-docker.sh"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IPV4_ONLY  | {"ipFamilyPolicy":"SingleStack","ipFamilies":["IPv4"]} | {enable_ipv6=false}                    | docker network create lamp-ipv4-only
            DUAL_STACK | {"ipFamilyPolicy":"PreferDualStack"}                   | {enable_ipv6=true}                     | docker network create --ipv6 lamp-dual-stack
            IPV6_ONLY  | {"ipFamilyPolicy":"SingleStack","ipFamilies":["IPv6"]} | {enable_ipv4=false, enable_ipv6=true}  | docker network create --ipv6 --ipv4=false lamp-ipv6-only
            """)
    void asksForTheFamiliesOfTheMode(StackMode mode, String service, String network, String docker) {
        Map<String, Object> spec = YamlDocuments.map(
                YamlDocuments.of(Kubernetes.of(lamp(mode), Workload.POD)).get(1), "spec");
        spec.keySet().removeAll(List.of("ports", "selector"));

        assertThat(spec).isEqualTo(YamlDocuments.of(service).get(0));
        assertThat(YamlDocuments.of(Compose.of(lamp(mode))).get(0))
                .extracting("networks")
                .asString()
                .isEqualTo("{lamp=" + network + "}");
        assertThat(DockerRun.of(lamp(mode)).lines()).contains(docker);
    }

    @Test
    void asShippedSetsNothingThatTheRecipeSets() {
        Export export = Export.of(Demo.SHOP, Demo.SHOP.variant(), SetUp.AS_SHIPPED, StackMode.DUAL_STACK);

        assertThat(export.settings()).isEqualTo(Demo.SHOP.variant().asShipped());
        assertThat(DockerRun.of(export)).startsWith("# Shop, IPv4 and IPv6: shop:2\ndocker network create ");
    }

    @Test
    void setsWhatIsNeededByTheVersionThatTheTagNames() {
        Recipe nginx = Catalogue.builtIn().find("nginx");

        assertThat(of(nginx, "nginx:1.18").settings().files()).containsOnlyKeys("/etc/nginx/conf.d/default.conf");
        assertThat(of(nginx, "mirror.example/library/nginx:1.28.3-alpine")
                        .settings()
                        .files())
                .isEmpty();
    }

    @Test
    void takesTheFirstImageThatTheVariantIsFor() {
        Recipe jaeger = Catalogue.builtIn().find("jaeger");

        assertThat(Export.of(jaeger, jaeger.variant("admin"), SetUp.RECIPE, StackMode.DUAL_STACK)
                        .image())
                .isEqualTo("jaegertracing/all-in-one:1.76.0");
    }

    @Test
    void hasNoneOfARecipeWithoutAnImage() {
        Recipe bare = RecipeReader.read("bare.yaml", """
                id: bare
                name: Bare
                images: []
                variants:
                  - {id: default, description: as it is, ports: [{port: 1, name: one, handshake: tcp}]}
                """);

        assertThatThrownBy(() -> Export.of(bare, bare.variant(), SetUp.RECIPE, StackMode.DUAL_STACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The recipe \"bare\" names no image yet, so nothing of it can be run.");
    }

    private static Export of(Recipe recipe, String image) {
        return Export.of(recipe, recipe.variant(), SetUp.RECIPE, StackMode.DUAL_STACK, image);
    }

    private static Export shop() {
        return Export.of(Demo.SHOP, Demo.SHOP.variant(), SetUp.RECIPE, StackMode.DUAL_STACK);
    }

    private static Export lamp(StackMode mode) {
        return Export.of(Demo.LAMP, Demo.LAMP.variant(), SetUp.RECIPE, mode);
    }
}
