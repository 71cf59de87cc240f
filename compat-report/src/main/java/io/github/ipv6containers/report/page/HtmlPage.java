package io.github.ipv6containers.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.view.Gap;
import org.apiguardian.api.API;

/** Writes the report as two HTML files that ask nothing of any other place; everything of the report is escaped. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HtmlPage {

    /** The name of the file with the table. */
    public static final String FILE = "index.html";

    /** The name of the file with what each cell rests on. */
    public static final String EVIDENCE = "evidence.html";

    /** The build compiles the templates into this package. */
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPage.class.getClassLoader(), "io.github.ipv6containers.templates");

    private HtmlPage() {}

    /** Returns the page with the table, the claims, the controls and the conditions. */
    public static String of(Report report) {
        return page("page.jte", new PageView(report, Matrix.of(report), Gap.of(report), Assets.with("page.js")));
    }

    /** Returns the page with the evidence of each cell. */
    public static String evidence(Report report) {
        return page("evidence.jte", EvidenceView.of(report, false));
    }

    /** Returns the same with links to the evidence folders beside it. */
    public static String evidenceWithFolders(Report report) {
        return page("evidence.jte", EvidenceView.of(report, true));
    }

    private static String page(String template, Object view) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template, view, output);
        return output.toString();
    }
}
