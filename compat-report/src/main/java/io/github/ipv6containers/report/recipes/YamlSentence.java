package io.github.ipv6containers.report.recipes;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what the YAML parser stumbled over, and what addresses and wildcards usually need there. */
final class YamlSentence {

    private YamlSentence() {}

    static String of(MarkedYAMLException e) {
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        String cause = context + e.getProblem();
        return "This is no YAML: " + cause + "." + hint(cause);
    }

    private static String hint(String cause) {
        if (cause.contains("alias")) {
            return " Text that begins with \"*\" needs quotes.";
        }
        if (cause.startsWith("mapping values") || cause.endsWith("found ':'")) {
            return " Text that holds \"::\" or \": \" needs quotes.";
        }
        if (cause.endsWith("got :")) {
            return " Close the bracket, or put text that holds \"::\" or \": \" in quotes.";
        }
        return "";
    }
}
