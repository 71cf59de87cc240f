package io.github.ipv6containers.lint.output;

import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.LintReport;
import io.github.ipv6containers.lint.Problem;
import io.github.ipv6containers.lint.Severity;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apiguardian.api.API;

/** Writes a report as JUnit XML: a test case for each finding, failed by an error, and one for the lint itself. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class JunitReport {

    private JunitReport() {}

    /** Returns the report; findings below a severity are test cases that pass. */
    public static String of(LintReport report, Severity failing) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            suite(report, failing, xml);
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A string takes whatever is written.", e);
        }
        return text.toString();
    }

    private static void suite(LintReport report, Severity failing, XMLStreamWriter xml) throws XMLStreamException {
        long failures = report.findings().stream()
                .filter(it -> it.severity().compareTo(failing) <= 0)
                .count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "ipv6containers lint");
        xml.writeAttribute(
                "tests",
                String.valueOf(report.findings().size() + report.problems().size() + 1));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", String.valueOf(report.problems().size()));
        begin("lint", report.linted() + " files", xml);
        end(xml);
        Map<String, List<Finding>> byFile = new TreeMap<>();
        report.findings().forEach(it -> byFile.computeIfAbsent(it.file(), file -> new ArrayList<>())
                .add(it));
        for (List<Finding> findings : byFile.values()) {
            for (Finding finding : findings) {
                begin(
                        finding.file(),
                        finding.rule().id()
                                + finding.place()
                                        .substring(finding.file().length())
                                        .replaceFirst(":", " "),
                        xml);
                detail(finding.severity().compareTo(failing) <= 0 ? "failure" : "system-out", finding, xml);
                end(xml);
            }
        }
        for (Problem problem : report.problems()) {
            begin(problem.file(), "readable", xml);
            xml.writeStartElement("error");
            xml.writeAttribute("message", clean(problem.sentence()));
            xml.writeCharacters(clean(problem.toString()));
            end(xml);
            end(xml);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void detail(String element, Finding finding, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element);
        if (element.equals("failure")) {
            xml.writeAttribute("message", clean(finding.sentence()));
            xml.writeAttribute("type", finding.severity().word());
        }
        xml.writeCharacters(clean(finding.place() + ": " + finding.severity().word() + ": " + finding.sentence()
                + (finding.mend().isEmpty() ? "" : "\nmend: " + finding.mend()) + "\nsee: "
                + finding.rule().link()));
        end(xml);
    }

    private static void begin(String className, String name, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(className));
        xml.writeAttribute("name", clean(name));
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for control characters. */
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }
}
