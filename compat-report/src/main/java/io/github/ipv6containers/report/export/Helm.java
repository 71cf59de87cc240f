package io.github.ipv6containers.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.Recipe.Chart;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.plan.TagVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Writes a recipe as values of the Helm chart by which its system is commonly installed. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Helm {

    private final Export export;
    private final Chart chart;
    private final Map<String, Object> values;

    private Helm(Export export, Chart chart) {
        this.export = export;
        this.chart = chart;
        this.values = read(chart.values());
    }

    /**
     * Returns a file of values, with the line on top that installs the chart with them.
     *
     * @throws IllegalArgumentException if the recipe names no chart, if the chart is for other versions, or if it has no value
     *     for something that the recipe sets
     */
    public static String of(Recipe recipe, Export export) {
        Chart chart = recipe.chart()
                .orElseThrow(() -> new IllegalArgumentException("The recipe \"" + recipe.id()
                        + "\" names no chart: there is none, or it takes nothing that matters"
                        + " here; \"--format kubernetes\" writes manifests."));
        if (!chart.versions().contain(TagVersion.of(export.image()))) {
            throw new IllegalArgumentException("The chart " + chart.name() + " " + chart.version() + " is for versions "
                    + chart.versions().text() + ", not for " + export.image() + ".");
        }
        return new Helm(export, chart).text();
    }

    private String text() {
        if (!chart.image().isEmpty()) {
            image();
        }
        if (chart.values().isEmpty()) {
            settings(export.settings());
        }
        if (!chart.families().isEmpty()) {
            ServiceSpec.families(export.mode()).forEach((key, value) -> put(chart.families() + "." + key, value));
        }
        return head() + YamlText.of(values);
    }

    private String head() {
        String image = chart.image().isEmpty() ? "" : ", with " + export.image();
        return HeadLines.of(export, "values of the chart " + chart.name() + " " + chart.version() + image)
                + "# helm install %s %s --repo %s --version %s --values FILE\n"
                        .formatted(export.name(), chart.name(), chart.repository(), chart.version())
                + (chart.image().isEmpty()
                        ? "# The chart runs an image of its own; what it does with these values was not measured.\n"
                        : "")
                + (chart.families().isEmpty()
                        ? "# The chart's Service takes no families: it gets the first one of the cluster alone.\n"
                        : "");
    }

    private void image() {
        String image = export.image();
        int colon = image.lastIndexOf(':');
        boolean tagged = colon > image.lastIndexOf('/');
        put(chart.image() + ".repository", tagged ? image.substring(0, colon) : image);
        if (tagged) {
            put(chart.image() + ".tag", image.substring(colon + 1));
        }
    }

    private void settings(Settings settings) {
        if (!settings.command().isEmpty()) {
            List<String> words = settings.command();
            List<String> arguments = words.get(0).startsWith("-") ? words : words.subList(1, words.size());
            taken(chart.arguments(), "arguments").forEach(key -> put(key, arguments));
        }
        if (!settings.environment().isEmpty()) {
            List<Map<String, String>> variables = new ArrayList<>();
            settings.environment().forEach((name, value) -> variables.add(variable(name, value)));
            taken(only(chart.environment()), "variables").forEach(key -> put(key, variables));
        }
        settings.files().forEach((path, content) -> taken(only(chart.files().getOrDefault(path, "")), path)
                .forEach(key -> put(key, content)));
        if (!settings.sysctls().isEmpty()) {
            taken(List.of(), "sysctls");
        }
    }

    private List<String> taken(List<String> keys, String what) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The chart " + chart.name() + " " + chart.version()
                    + " has no value for " + what + "; \"--format kubernetes\" writes manifests.");
        }
        return keys;
    }

    private static List<String> only(String key) {
        return key.isEmpty() ? List.of() : List.of(key);
    }

    private static Map<String, String> variable(String name, String value) {
        Map<String, String> variable = new LinkedHashMap<>();
        variable.put("name", name);
        variable.put("value", value);
        return variable;
    }

    private void put(String keys, Object value) {
        Map<String, Object> map = values;
        String[] path = keys.split("\\.", -1);
        for (int i = 0; i < path.length - 1; i++) {
            @SuppressWarnings("unchecked") // values are maps of texts, by JSON
            Map<String, Object> inside =
                    (Map<String, Object>) map.computeIfAbsent(path[i], key -> new LinkedHashMap<String, Object>());
            map = inside;
        }
        map.put(path[path.length - 1], value);
    }

    private static Map<String, Object> read(String values) {
        try {
            return values.isEmpty()
                    ? new LinkedHashMap<>()
                    : new YAMLMapper().readValue(values, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The values of a recipe's chart are no YAML map: " + e.getOriginalMessage(), e);
        }
    }
}
