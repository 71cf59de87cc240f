package io.github.ipv6containers.report.stored;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import io.github.ipv6containers.secret.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Reads reports that were written; what is wrong with a file is said in one sentence. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ReportReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(ReportWords.module())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String WHAT_TO_DO = "; name a report.json that \"./harness report\" wrote.";

    private ReportReader() {}

    /**
     * Reads a report's file.
     *
     * @throws IllegalArgumentException if it cannot be read, is cut short, or is no report that this harness knows
     */
    public static Report read(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file " + file + WHAT_TO_DO, e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read as text" + WHAT_TO_DO, e);
        }
    }

    /**
     * Reads a report's text; the name is for messages.
     *
     * @throws IllegalArgumentException if it is cut short, or is no report that this harness knows
     */
    public static Report read(String name, String text) {
        try {
            if (text.isBlank()) {
                throw new IllegalArgumentException(name + " is no report: it is empty" + WHAT_TO_DO);
            }
            requireReport(name, MAPPER.readTree(text));
            List<String> problems = ReportSchema.problems(text);
            if (!problems.isEmpty()) {
                String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
                throw new IllegalArgumentException(
                        name + " does not fit the schema of reports: " + problems.get(0) + more + WHAT_TO_DO);
            }
            Report report = MAPPER.treeToValue(printable(MAPPER.readTree(text)), Report.class);
            requireParts(name, report);
            return report;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + " is no whole JSON text" + where(e) + WHAT_TO_DO, e);
        }
    }

    /** A report of others is shown on a terminal and a page as one's own is. */
    private static JsonNode printable(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(Printable.of(node.asText()));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(printable(field.getValue())));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, printable(array.get(i)));
            }
        }
        return node;
    }

    private static void requireReport(String name, JsonNode root) {
        JsonNode version = root.path("schemaVersion");
        if (!version.isInt() || !root.path("systems").isArray()) {
            throw new IllegalArgumentException(name + " is JSON, but no report" + WHAT_TO_DO);
        }
        if (version.asInt() > Report.SCHEMA_VERSION) {
            throw new IllegalArgumentException(
                    "%s was written by a newer harness: its schema has version %d, and this one reads up to %d; use that harness."
                            .formatted(name, version.asInt(), Report.SCHEMA_VERSION));
        }
    }

    /** The schema cannot tell that each fact names a run that is there. */
    private static void requireParts(String name, Report report) {
        Set<String> parts = report.parts().stream().map(RunConditions::id).collect(toSet());
        Stream<String> named = Stream.of(
                        report.controls().stream().map(ControlEntry::part),
                        report.systems().stream().flatMap(SystemEntry::runs).map(RunEntry::part),
                        report.systems().stream()
                                .flatMap(system -> system.claims().stream())
                                .flatMap(claim -> claim.trials().stream())
                                .map(TrialEntry::part))
                .flatMap(ids -> ids);
        named.filter(id -> !parts.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(
                    name + " names the run \"" + id + "\", which is none of its parts" + WHAT_TO_DO);
        });
    }

    private static String where(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : ": it breaks off or goes wrong in line " + at.getLineNr();
    }
}
