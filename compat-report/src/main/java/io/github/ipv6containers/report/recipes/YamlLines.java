package io.github.ipv6containers.report.recipes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the line of each place of a YAML file, and what a recipe does without: keys there twice, anchors. */
final class YamlLines {

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<RecipeProblem> problems = new ArrayList<>();

    private YamlLines(String file) {
        this.file = file;
    }

    static YamlLines of(String file, Node root) {
        YamlLines found = new YamlLines(file);
        found.visit(root, "", line(root));
        return found;
    }

    Map<String, Integer> lines() {
        return lines;
    }

    List<RecipeProblem> problems() {
        return problems;
    }

    private void visit(Node node, String where, int line) {
        lines.put(where, line);
        if (node.getAnchor() != null) {
            // An alias may point at its own parent, so nothing below an anchor is read.
            problem(line(node), where, "\"&" + node.getAnchor() + "\" is an anchor; write the text out in each place.");
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> visitEntry(entry, where));
        } else if (node instanceof SequenceNode sequence) {
            List<Node> elements = sequence.getValue();
            for (int i = 0; i < elements.size(); i++) {
                visit(elements.get(i), where + "/" + i, line(elements.get(i)));
            }
        }
    }

    private void visitEntry(NodeTuple entry, String where) {
        int line = line(entry.getKeyNode());
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            problem(line, where, "A key must be a word, not a list or a map.");
            return;
        }
        String place = where + "/" + escaped(key.getValue());
        Integer first = lines.get(place);
        if (first != null) {
            problem(line, place, "\"" + key.getValue() + "\" is there twice, first in line " + first + "; remove one.");
            return;
        }
        visit(entry.getValueNode(), place, line);
    }

    private void problem(int line, String where, String text) {
        problems.add(new RecipeProblem(file, line, where, text));
    }

    /** Escapes a key as RFC 6901, section 3, wants it. */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
