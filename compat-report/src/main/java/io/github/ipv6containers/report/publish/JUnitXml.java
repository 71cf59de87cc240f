package io.github.ipv6containers.report.publish;

import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.model.Report.LintedRun;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report as JUnit XML, which CI servers show: a test case a cell; what was not measured is skipped, never passed. */
final class JUnitXml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private JUnitXml() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(Report report) {
        try {
            JUnitXml xml = new JUnitXml();
            xml.write(report);
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The report cannot be written as XML.", e);
        }
    }

    private void write(Report report) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        List<ReportCell> all = report.cells().toList();
        List<LintedRun> linted =
                report.linted().stream().flatMap(it -> it.runs().stream()).toList();
        start("testsuites", "ipv6containers", all, linted);
        for (SystemEntry system : report.systems()) {
            List<ReportCell> own = all.stream()
                    .filter(cell -> cell.system().id().equals(system.id()))
                    .toList();
            line(1);
            start("testsuite", system.id(), own, List.of());
            for (ReportCell cell : own) {
                testCase(cell, report.hasSeveralEngines());
            }
            line(1);
            out.writeEndElement();
        }
        for (LintedEntry entry : report.linted()) {
            line(1);
            start("testsuite", entry.id(), List.of(), entry.runs());
            for (LintedRun run : entry.runs()) {
                testCase(entry, run);
            }
            line(1);
            out.writeEndElement();
        }
        line(0);
        out.writeEndElement();
        out.writeEndDocument();
        out.writeCharacters("\n");
        out.flush();
    }

    private void start(String element, String name, List<ReportCell> cells, List<LintedRun> linted)
            throws XMLStreamException {
        out.writeStartElement(element);
        attribute("name", name);
        attribute("tests", String.valueOf(cells.size() + linted.size()));
        attribute(
                "failures",
                String.valueOf(count(cells, Agreement.CHANGED)
                        + linted.stream().filter(JUnitXml::isFailure).count()));
        attribute("errors", "0");
        attribute("skipped", String.valueOf(count(cells, Agreement.NOT_JUDGED)));
    }

    private static long count(List<ReportCell> cells, Agreement agreement) {
        return cells.stream()
                .filter(cell -> cell.run().agreement() == agreement)
                .count();
    }

    /** What is found as they are commonly written is expected; what is left once they are mended is not. */
    private static boolean isFailure(LintedRun run) {
        return run.setUp() == SetUp.RECIPE && run.outcome() != Outcome.PASS;
    }

    private void testCase(LintedEntry entry, LintedRun run) throws XMLStreamException {
        String found = run.rules().isEmpty() ? "nothing" : String.join(", ", run.rules());
        line(2);
        out.writeStartElement("testcase");
        attribute("classname", entry.id() + "." + entry.what());
        attribute("name", run.mode() + ", " + run.setUp());
        attribute("time", "0.000");
        if (isFailure(run)) {
            message("failure", "the lint finds " + found, "");
        }
        line(3);
        out.writeStartElement("system-out");
        out.writeCharacters(legal("the lint finds " + found + "; an API server (" + entry.servers()
                + ", outside of this run) " + run.server()));
        out.writeEndElement();
        line(2);
        out.writeEndElement();
    }

    private void testCase(ReportCell cell, boolean severalEngines) throws XMLStreamException {
        RunEntry run = cell.run();
        String engine = severalEngines ? ", on " + cell.id().engine() : "";
        line(2);
        out.writeStartElement("testcase");
        attribute("classname", cell.system().id() + "." + cell.subject().requested());
        attribute("name", "%s, %s, %s%s".formatted(run.variant(), run.mode(), run.setUp(), engine));
        attribute("time", String.format(Locale.ROOT, "%.3f", (run.startMillis() + run.verifyMillis()) / 1000.0));
        switch (run.agreement()) {
            case CHANGED -> message("failure", words(run), String.join("\n", run.logTail()));
            case NOT_JUDGED -> message("skipped", run.outcome().id() + ": " + run.reason(), "");
            case AS_EXPECTED -> expected(run);
        }
        line(2);
        out.writeEndElement();
    }

    private static String words(RunEntry run) {
        return run.reason().isEmpty() ? "every port answers, which the recipe does not expect" : run.reason();
    }

    private void message(String element, String words, String body) throws XMLStreamException {
        line(3);
        out.writeStartElement(element);
        attribute("message", words);
        out.writeCharacters(legal(body));
        out.writeEndElement();
    }

    /** A lack that the recipe expects is no failure of the run, but must not read as if all answered. */
    private void expected(RunEntry run) throws XMLStreamException {
        if (!run.reason().isEmpty()) {
            line(3);
            out.writeStartElement("system-out");
            out.writeCharacters(legal("as the recipe expects: " + run.reason()));
            out.writeEndElement();
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, legal(value));
    }

    private void line(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** A log may hold signs that XML cannot. */
    private static String legal(String value) {
        return value.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }
}
