package io.github.ipv6containers.report.recipes;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.stream.StreamSupport;

/** Turns one message of the schema's validator into a sentence for the author of a recipe. */
final class SchemaSentence {

    private final ValidationMessage message;
    private final JsonNode rule;

    /** Takes the message and the part of the schema that holds the broken keyword. */
    SchemaSentence(ValidationMessage message, JsonNode rule) {
        this.message = message;
        this.rule = rule;
    }

    /** Returns the JSON Pointer of the place that the author must change. */
    String where() {
        String place = message.getInstanceLocation().toString();
        boolean namesKey = message.getType().equals("additionalProperties")
                || message.getType().equals("propertyNames");
        return namesKey ? place + "/" + YamlLines.escaped(message.getProperty()) : place;
    }

    String text() {
        JsonNode value = message.getInstanceNode();
        return switch (message.getType()) {
            case "required" -> subject() + " lacks \"" + message.getProperty() + "\".";
            case "additionalProperties" ->
                "\"" + message.getProperty() + "\" is not known here; known: " + keys(rule.path("properties")) + ".";
            case "propertyNames" ->
                "\"" + message.getProperty() + "\" must be "
                        + rule.path("propertyNames").path("description").asText() + ".";
            case "type" ->
                subject() + " must be " + kind(rule.path("type").asText()) + ", not " + kind(value) + "."
                        + quotesHint(value);
            case "enum" ->
                "There is no " + noun() + " \"" + value.asText() + "\"; known: " + words(rule.path("enum")) + ".";
            case "format" -> RecipeFormat.named(rule.path("format").asText()).complaint(value.asText());
            case "pattern" ->
                subject() + " must be " + rule.path("description").asText() + ", not \"" + value.asText() + "\".";
            case "minItems", "minLength" -> subject() + " must not be empty.";
            case "uniqueItems" -> subject() + " names the same thing twice.";
            case "minimum", "maximum" ->
                subject() + " must be from " + rule.path("minimum") + " to " + rule.path("maximum") + ", not " + value
                        + ".";
            case "false" -> subject() + " has no place here beside the rest.";
            default -> message.getMessage();
        };
    }

    /** Names the place as its author wrote it: the key, or the element's number in the list of that key. */
    private String subject() {
        String[] steps = message.getInstanceLocation().toString().split("/", -1);
        String last = steps[steps.length - 1];
        if (steps.length == 1) {
            return "The recipe";
        }
        boolean element = last.matches("\\d+");
        return element
                ? "Number " + (Integer.parseInt(last) + 1) + " of \"" + unescaped(steps[steps.length - 2]) + "\""
                : "\"" + unescaped(last) + "\"";
    }

    private String noun() {
        String[] steps = message.getInstanceLocation().toString().split("/", -1);
        String last = steps[steps.length - 1];
        String key = last.matches("\\d+") ? steps[steps.length - 2] : last;
        return switch (key) {
            case "families" -> "family";
            case "modes", "set-ups" -> key.substring(0, key.length() - 1);
            default -> key;
        };
    }

    private String quotesHint(JsonNode value) {
        boolean text = rule.path("type").asText().equals("string");
        return text && value.isValueNode() && !value.isNull() ? " Put it in quotes." : "";
    }

    private static String kind(String type) {
        return switch (type) {
            case "object" -> "a map";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> "text";
        };
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "a map";
            case ARRAY -> "a list";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case STRING -> "text";
            default -> "nothing";
        };
    }

    private static String keys(JsonNode map) {
        return map.properties().stream().map(entry -> entry.getKey()).collect(joining(", "));
    }

    private static String words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(joining(", "));
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
