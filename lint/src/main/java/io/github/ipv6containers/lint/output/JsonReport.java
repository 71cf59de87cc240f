package io.github.ipv6containers.lint.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.Fingerprints;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apiguardian.api.API;

/** Writes a report as JSON, which a later run takes as its baseline. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class JsonReport {

    private static final int VERSION = 1;

    private JsonReport() {}

    public static String of(LintReport report) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("schemaVersion", VERSION);
        root.put("linted", report.linted());
        root.put("skipped", report.skipped());
        root.put("silenced", report.silenced());
        ArrayNode findings = root.putArray("findings");
        var fingerprints = Fingerprints.of(report.findings());
        for (Finding finding : report.findings()) {
            ObjectNode node = findings.addObject();
            node.put("rule", finding.rule().id());
            node.put("severity", finding.severity().word());
            node.put("file", finding.file());
            node.put("line", finding.line());
            node.put("column", finding.column());
            node.put("object", finding.object());
            node.put("sentence", finding.sentence());
            node.put("mend", finding.mend());
            node.put("link", finding.rule().link());
            ArrayNode clusters = node.putArray("clusters");
            finding.clusters().stream()
                    .sorted(Comparator.naturalOrder())
                    .map(Cluster::word)
                    .forEach(clusters::add);
            node.put("fingerprint", String.valueOf(fingerprints.get(finding)));
        }
        ArrayNode problems = root.putArray("problems");
        for (Problem problem : report.problems()) {
            problems.addObject()
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("sentence", problem.sentence());
        }
        return Json.text(root);
    }

    /**
     * Returns the fingerprints of a baseline.
     *
     * @throws IllegalArgumentException if the text is no report of this kind; the message says so
     */
    public static Set<String> fingerprints(String name, String text) {
        String hint = name + " is no baseline, and is left as it is: write one with \"--format json --out FILE\".";
        try {
            JsonNode root = Json.MAPPER.readTree(text);
            if (root == null || !root.path("findings").isArray()) {
                throw new IllegalArgumentException(hint);
            }
            Set<String> fingerprints = new LinkedHashSet<>();
            for (JsonNode finding : root.path("findings")) {
                String fingerprint = finding.path("fingerprint").asText("");
                if (fingerprint.isEmpty()) {
                    throw new IllegalArgumentException(hint);
                }
                fingerprints.add(fingerprint);
            }
            return fingerprints;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(hint, e);
        }
    }
}
