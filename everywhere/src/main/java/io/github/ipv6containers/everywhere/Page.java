package io.github.ipv6containers.everywhere;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.ClassPathText;
import io.github.ipv6containers.everywhere.moved.Row;

/** Writes what the table says as one HTML file, with the marks and colors of the report's page. */
record Page(TableText table) {

    /** XML cannot hold control characters at all, and HTML need not. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    String html() {
        return ClassPathText.of(Page.class, "page.html")
                .replace("{head}", escaped(table.head()))
                .replace("{work}", work())
                .replace("{rows}", table.sorted().map(this::row).collect(joining()))
                .replace("{alone}", alone());
    }

    private String work() {
        return section(
                "Classes with a test that failed",
                table.work().stream()
                        .map(item -> "<li><strong>" + escaped(item.heading()) + "</strong><br>"
                                + item.lines().stream().map(Page::escaped).collect(joining("<br>")))
                        .collect(joining("\n")),
                "ol");
    }

    private String alone() {
        return section(
                "Not put on the network, and not proved",
                table.leftAlone().stream()
                        .map(one -> "<li>" + escaped(one.image() + " (" + one.testClass() + "): " + one.reason()))
                        .distinct()
                        .collect(joining("\n")),
                "ul");
    }

    private static String section(String heading, String items, String list) {
        return items.isEmpty() ? "" : "<h2>" + heading + "</h2>\n<" + list + ">\n" + items + "\n</" + list + ">\n";
    }

    private String row(Row row) {
        String kind = row.isOpen() ? "open" : row.isBad() ? "bad" : "good";
        String mark = row.isOpen() ? "" : row.isBad() ? "- " : "+ ";
        String name = (table.hasFailed(row.testClass()) ? "* " : "") + row.testClass();
        return "<tr><td>%s<td>%s<td>%s<td>%s<td class=%s>%s<td><code>%s</code>\n"
                .formatted(
                        escaped(name),
                        escaped(row.image()),
                        escaped(row.port()),
                        row.family(),
                        kind,
                        mark + escaped(row.verdict()),
                        escaped(row.mend()));
    }
}
