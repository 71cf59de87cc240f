package io.github.ipv6containers.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.render.ReportText;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report whose texts were written by somebody hostile: nothing that shows it obeys them. */
class HostileReportTests {

    /** A window's title, a color, signs that XML has not and that turn the order of others, tags, a fence, a link. */
    private static final String HOSTILE = "\u001b]0;owned\u0007\u001b[31m\0\b\r\u009b2J\u202e\u2066\u2028"
            + "</pre></script><script>window.hacked=1</script>\"'&]]>|`````\n# Title [link](https://evil.example)"
            + " ![picture](https://evil.example)";

    /** What is of a log, of an image's labels and names, of an answer's head, of a recipe, or of a run's conditions. */
    private static final Set<String> TEXTS = Set.of(
            "reason",
            "detail",
            "logTail",
            "version",
            "ran",
            "provenanceDetail",
            "why",
            "mend",
            "text",
            "because",
            "source",
            "observed",
            "kernel",
            "jdk");

    @TempDir
    private Path folder = Path.of("");

    private static Report hostile() throws IOException {
        String text = ReportJson.text(Mixed.mixed());
        JsonMapper mapper = new JsonMapper();
        String hostile = mapper.writeValueAsString(spoiled(mapper.readTree(text), false));
        assertThat(hostile).contains("window.hacked");
        return ReportReader.read("report.json", hostile);
    }

    private static JsonNode spoiled(JsonNode node, boolean isText) {
        if (node.isTextual()) {
            return isText && !node.asText().isEmpty() ? TextNode.valueOf(node.asText() + HOSTILE) : node;
        }
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> field.setValue(spoiled(field.getValue(), TEXTS.contains(field.getKey()))));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, spoiled(array.get(i), isText));
            }
        }
        return node;
    }

    @Test
    void noFileAndNoTextHasWhatATerminalWouldObey() throws IOException {
        Report report = hostile();

        Folder.write(report, folder);

        assertThat(ReportText.of(report, "report.json")).matches(HostileReportTests::isHarmless, "is harmless");
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files.toList()).hasSizeGreaterThan(10).allSatisfy(file -> assertThat(Files.readString(file))
                    .as("%s", file)
                    .matches(HostileReportTests::isHarmless, "is harmless"));
        }
    }

    @Test
    void thePageTakesNoneOfThemForItsOwn() throws IOException {
        Folder.write(hostile(), folder);

        for (String page : List.of("index.html", "evidence.html")) {
            assertThat(folder.resolve(page)).content().contains("window.hacked").doesNotContain("<script>window");
        }
    }

    @Test
    void theSummaryKeepsItsTablesAndFences() throws IOException {
        Folder.write(Mixed.mixed(), folder);
        List<String> right = Files.readAllLines(folder.resolve("summary.md"));
        Folder.write(hostile(), folder);
        List<String> lines = Files.readAllLines(folder.resolve("summary.md"));

        assertThat(lines)
                .filteredOn(line -> line.startsWith("|"))
                .hasSameSizeAs(
                        right.stream().filter(line -> line.startsWith("|")).toList())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("](", "<script")
                        .matches(one -> columns(one) == 3 || columns(one) == 4, "has three or four columns"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("````"))
                .hasSameSizeAs(
                        right.stream().filter(line -> line.startsWith("````")).toList());
    }

    @Test
    void theXmlIsReadAsWhatItSays() throws Exception {
        Folder.write(hostile(), folder);
        String text = Files.readString(folder.resolve("junit.xml"));
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        NodeList failures = xml.getElementsByTagName("failure");

        assertThat(failures.getLength()).isPositive();
        assertThat(failures.item(0).getAttributes().getNamedItem("message").getNodeValue())
                .contains("<script>window.hacked=1</script>\"'&]]>");
        assertThat(xml.getElementsByTagName("script").getLength()).isZero();
    }

    private static boolean isHarmless(String text) {
        return text.codePoints()
                .noneMatch(sign -> (Character.isISOControl(sign) && sign != '\n' && sign != '\t')
                        || (sign >= 0x2028 && sign <= 0x202e)
                        || (sign >= 0x2066 && sign <= 0x2069));
    }

    private static long columns(String row) {
        return row.replace("\\|", "").chars().filter(sign -> sign == '|').count() - 1;
    }
}
