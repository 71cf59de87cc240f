package io.github.ipv6containers.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.SetUp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of a recipe is lost or changed on its way into another tool's words. */
class CatalogueExportTests {

    static List<Export> exports() {
        List<Export> exports = Catalogue.builtIn().recipes().stream()
                .filter(recipe -> !recipe.images().isEmpty())
                .flatMap(recipe -> recipe.variants().stream()
                        .flatMap(variant -> Stream.of(StackMode.values()).flatMap(mode -> Stream.of(SetUp.values())
                                .map(setUp -> Export.of(recipe, variant, setUp, mode)))))
                .toList();
        assertThat(exports).hasSizeGreaterThan(100);
        return exports;
    }

    @ParameterizedTest
    @MethodSource("exports")
    void toKubernetesKeepsEveryWord(Export export) {
        List<Map<String, Object>> documents = YamlDocuments.of(Kubernetes.of(export, Workload.POD));
        Map<String, Object> pod = documents.get(documents.size() - 2);
        Map<String, Object> container = YamlDocuments.map(pod, "spec.containers.0");

        assertThat(documents).extracting("kind").endsWith("Pod", "Service");
        assertThat(container.getOrDefault("args", List.of()))
                .isEqualTo(export.settings().command());
        assertThat(variables(container)).isEqualTo(export.settings().environment());
        assertThat(files(documents, container)).isEqualTo(export.settings().files());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void toComposeKeepsEveryWord(Export export) {
        Map<String, Object> file = YamlDocuments.of(Compose.of(export)).get(0);
        Map<String, Object> service = YamlDocuments.map(file, "services." + export.name());

        assertThat(unescaped(service.getOrDefault("command", List.of())))
                .isEqualTo(export.settings().command().toString());
        assertThat(unescaped(service.getOrDefault("environment", Map.of())))
                .isEqualTo(export.settings().environment().toString());
    }

    /** Nothing of the catalogue has "$(", which Kubernetes would read as a variable. */
    private static Map<String, String> variables(Map<String, Object> container) {
        Map<String, String> variables = new HashMap<>();
        for (Object one : (List<?>) container.getOrDefault("env", List.of())) {
            Map<?, ?> variable = (Map<?, ?>) one;
            if (variable.containsKey("value")) {
                variables.put((String) variable.get("name"), (String) variable.get("value"));
            }
        }
        return variables;
    }

    private static Map<String, String> files(List<Map<String, Object>> documents, Map<String, Object> container) {
        Map<String, String> files = new HashMap<>();
        for (Object one : (List<?>) container.getOrDefault("volumeMounts", List.of())) {
            Map<?, ?> mount = (Map<?, ?>) one;
            files.put((String) mount.get("mountPath"), (String)
                    YamlDocuments.map(documents.get(0), "data").get(mount.get("subPath")));
        }
        return files;
    }

    private static String unescaped(Object value) {
        return value.toString().replace("$$", "$");
    }
}
