package io.github.ipv6containers.lint.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.Fingerprints;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Problem;
import io.github.ipv6containers.lint.Rule;
import io.github.ipv6containers.lint.Rules;
import io.github.ipv6containers.lint.Severity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/** Writes a report as SARIF 2.1.0, as code scanning takes it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String HOME = "https://github.com/ipv6containers/ipv6containers";

    private SarifReport() {}

    public static String of(LintReport report) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "IPv6 Containers");
        driver.put("informationUri", HOME);
        List<Rule> rules = Rules.all();
        ArrayNode descriptions = driver.putArray("rules");
        rules.forEach(rule -> rule(rule, descriptions.addObject()));
        ArrayNode results = run.putArray("results");
        var fingerprints = Fingerprints.of(report.findings());
        for (Finding finding : report.findings()) {
            ObjectNode result = results.addObject();
            result.put("ruleId", finding.rule().id());
            result.put("ruleIndex", rules.indexOf(finding.rule()));
            result.put("level", level(finding.severity()));
            result.putObject("message")
                    .put("text", finding.sentence() + (finding.mend().isEmpty() ? "" : " Mend: " + finding.mend()));
            place(result.putArray("locations").addObject(), finding.file(), finding.line(), finding.column());
            result.putObject("partialFingerprints").put("ipv6containers/v1", fingerprints.get(finding));
        }
        problems(report, run);
        run.put("columnKind", "utf16CodeUnits");
        return Json.text(root);
    }

    private static void rule(Rule rule, ObjectNode node) {
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.title());
        node.putObject("fullDescription").put("text", rule.what());
        node.put("helpUri", rule.link());
        node.putObject("help").put("text", rule.why() + " No fault when: " + rule.unless());
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
        node.putObject("properties")
                .put("precision", rule.severity() == Severity.ERROR ? "high" : "medium")
                .putArray("tags")
                .add("ipv6");
    }

    private static void place(ObjectNode location, String file, int line, int column) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(file));
        if (line == 0) {
            return;
        }
        ObjectNode region = physical.putObject("region").put("startLine", line);
        if (column > 0) {
            region.put("startColumn", column);
        }
    }

    /** Files of the working folder are named from it; code scanning finds no others. */
    private static String uri(String file) {
        Path path = Path.of(file);
        Path relative = path.isAbsolute() ? path : path.normalize();
        StringBuilder uri = new StringBuilder(relative.isAbsolute() ? "file://" : "");
        for (Path part : relative) {
            String separator =
                    uri.isEmpty() || (uri.charAt(uri.length() - 1) == '/' && !relative.isAbsolute()) ? "" : "/";
            uri.append(separator).append(escaped(part.toString()));
        }
        return uri.toString();
    }

    private static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A file that could not be judged makes the run one that did not succeed. */
    private static void problems(LintReport report, ObjectNode run) {
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", report.problems().isEmpty());
        if (report.problems().isEmpty()) {
            return;
        }
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        for (Problem problem : report.problems()) {
            ObjectNode notification = notifications.addObject();
            notification.put("level", "error");
            notification.putObject("message").put("text", problem.sentence());
            place(notification.putArray("locations").addObject(), problem.file(), problem.line(), 0);
        }
    }

    private static String level(Severity severity) {
        return severity.word();
    }
}
