package io.github.ipv6containers.report.publish;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.page.HtmlPage;
import io.github.ipv6containers.report.stored.ReportSchema;
import java.util.List;
import java.util.function.Function;

/**
 * Holds one file of the report's folder, beside {@code report.json}.
 *
 * @param name its name in the folder
 * @param text makes its text from the report alone; the same report gives the same text
 */
record ReportFile(String name, Function<Report, String> text) {

    /** Returns all of them; a new kind of file is added here. The page names evidence folders only when they are there. */
    static List<ReportFile> all(boolean evidence) {
        return List.of(
                new ReportFile(ReportSchema.FILE, report -> ReportSchema.text()),
                new ReportFile(HtmlPage.FILE, HtmlPage::of),
                new ReportFile(HtmlPage.EVIDENCE, evidence ? HtmlPage::evidenceWithFolders : HtmlPage::evidence),
                new ReportFile("summary.md", MarkdownSummary::of),
                new ReportFile("junit.xml", JUnitXml::of),
                new ReportFile("badge.json", Badge::of));
    }
}
