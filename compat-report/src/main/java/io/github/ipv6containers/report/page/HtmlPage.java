package io.github.ipv6containers.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.view.Gap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.apiguardian.api.API;

/** Writes the report as one HTML file that asks nothing of any other place. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HtmlPage {

    /** The name of the page's file. */
    public static final String FILE = "index.html";

    /** The build compiles the templates into this package. */
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPage.class.getClassLoader(), "io.github.ipv6containers.templates");

    private HtmlPage() {}

    /** Returns the page; everything of the report is escaped. */
    public static String of(Report report) {
        return page(report, false);
    }

    /** Returns the page with links to the evidence folders beside it. */
    public static String withFolders(Report report) {
        return page(report, true);
    }

    private static String page(Report report, boolean files) {
        String script = resource("page.js");
        PageView view = new PageView(
                report, Matrix.of(report), Gap.of(report), files, resource("page.css"), script, hash(script));
        StringOutput output = new StringOutput();
        TEMPLATES.render("page.jte", view, output);
        return Compact.body(output.toString());
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return Compact.lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read from the class path.", e);
        }
    }

    private static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
