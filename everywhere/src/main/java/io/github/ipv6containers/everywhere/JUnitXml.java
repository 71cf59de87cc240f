package io.github.ipv6containers.everywhere;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.everywhere.moved.Row;
import java.util.List;

/** Writes one test case for each port and family, as CI servers read them. */
final class JUnitXml {

    private JUnitXml() {}

    static String of(StackMode mode, List<Row> rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"ipv6containers-everywhere %s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">\n%s</testsuite>\n"
                .formatted(
                        mode.id(),
                        rows.size(),
                        rows.stream().filter(Row::isBad).count(),
                        rows.stream().filter(Row::isOpen).count(),
                        rows.stream().map(JUnitXml::testCase).collect(joining()));
    }

    private static String testCase(Row row) {
        String name = row.image() + (row.port().isEmpty() ? "" : " port " + row.port() + " over " + row.family());
        String attributes = "classname=\"%s\" name=\"%s\"".formatted(Page.escaped(row.testClass()), Page.escaped(name));
        if (row.isBad()) {
            return "  <testcase %s>\n    <failure message=\"%s\">%s</failure>\n  </testcase>\n"
                    .formatted(attributes, Page.escaped(row.verdict()), Page.escaped(row.mend()));
        }
        return row.isOpen()
                ? "  <testcase %s>\n    <skipped message=\"%s\"/>\n  </testcase>\n"
                        .formatted(attributes, Page.escaped(row.verdict()))
                : "  <testcase %s/>\n".formatted(attributes);
    }
}
