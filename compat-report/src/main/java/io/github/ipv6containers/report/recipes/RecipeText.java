package io.github.ipv6containers.report.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Holds one recipe's file as read: its tree, the line of each place, and what is wrong with it as YAML.
 *
 * @param file the file's name
 * @param tree the content; missing when there is a problem
 * @param content the same as maps, lists and plain values; empty when there is a problem
 * @param lines the line of each place, by JSON Pointer
 * @param problems what is wrong with it as YAML, by line
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RecipeText(
        String file, JsonNode tree, Object content, Map<String, Integer> lines, List<RecipeProblem> problems) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public RecipeText {
        lines = Map.copyOf(lines);
        problems = List.copyOf(problems);
    }

    public static RecipeText parse(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // found with their lines by YamlLines, all of them
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                return broken(file, 1, "The file is empty. A recipe needs at least id, name, images and variants.");
            }
            YamlLines found = YamlLines.of(file, root);
            if (!found.problems().isEmpty()) {
                return new RecipeText(file, MissingNode.getInstance(), Map.of(), found.lines(), found.problems());
            }
            Object content = new Yaml(new SafeConstructor(options)).load(yaml);
            return new RecipeText(file, JSON.valueToTree(content), content, found.lines(), List.of());
        } catch (MarkedYAMLException e) {
            return broken(file, lineOf(e), YamlSentence.of(e));
        } catch (YAMLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
            return broken(file, 1, "This is no YAML: " + reason + ".");
        }
    }

    public RecipeProblem problem(String where, String text) {
        return new RecipeProblem(file, line(where), where, text);
    }

    private int line(String where) {
        String known = where;
        while (!lines.containsKey(known) && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return lines.getOrDefault(known, 1);
    }

    private static int lineOf(MarkedYAMLException e) {
        return e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
    }

    private static RecipeText broken(String file, int line, String text) {
        RecipeProblem problem = new RecipeProblem(file, line, "", text);
        return new RecipeText(file, MissingNode.getInstance(), Map.of(), Map.of(), List.of(problem));
    }
}
