package io.github.ipv6containers.report.lint;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.github.ipv6containers.lint.chart.ChartRenderer;
import io.github.ipv6containers.lint.chart.RenderedTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apiguardian.api.API;

/** Renders charts by the Helm that is in the library helm-java, without a cluster and without the network. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HelmCharts implements ChartRenderer {

    private static final Pattern SOURCE = Pattern.compile("(?m)^---\\n# Source: [^/\\n]+/(.+)$");
    private static final int LONG = 400;

    /** Without a cluster, Helm takes Kubernetes 1.20, which many charts refuse. */
    private static final String KUBERNETES = "1.34.0";

    /** Charts of this type hold helpers for others, and render nothing by themselves. */
    private static final Pattern LIBRARY = Pattern.compile("(?m)^type:\\s*['\"]?library\\b");

    @Override
    public List<RenderedTemplate> render(Path chart, List<Path> values) {
        try (ChartCopy copy = ChartCopy.of(chart)) {
            Path folder = copy.chart();
            if (LIBRARY.matcher(Files.readString(folder.resolve("Chart.yaml"))).find()) {
                return List.of();
            }
            TemplateCommand command =
                    new Helm(folder).template().withName("release").withKubeVersion(KUBERNETES);
            values.forEach(file -> command.withValuesFile(file.toAbsolutePath()));
            // Where nothing is rendered, the library has no text at all.
            String printed = Objects.requireNonNullElse(command.call(), "");
            return templates(ChartCopy.asWritten(printed), folder);
        } catch (ZipException e) {
            throw new IllegalArgumentException("This is no packed chart: it is not in gzip's format.", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The chart cannot be read: " + e.getMessage() + ".", e);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(
                    "Helm does not render this chart: " + words(String.valueOf(e.getMessage())) + ".", e);
        } catch (LinkageError e) {
            throw new IllegalArgumentException(
                    "Helm's library cannot be loaded on this machine; lint what \"helm template\" prints.", e);
        }
    }

    /** Returns Helm's sentence without the advice that is for its own command line. */
    private static String words(String message) {
        String words = message.replaceAll("\\s+", " ")
                .replace("Use --debug flag to render out invalid YAML", "")
                .strip();
        return (words.length() > LONG ? words.substring(0, LONG) + "…" : words).replaceAll("\\.$", "");
    }

    /** Parts what Helm prints by the template that each manifest comes from. */
    private static List<RenderedTemplate> templates(String printed, Path folder) {
        Map<String, StringBuilder> bySource = new LinkedHashMap<>();
        Matcher matcher = SOURCE.matcher(printed);
        String source = "";
        int from = 0;
        while (matcher.find()) {
            take(source, printed.substring(from, matcher.start()), bySource);
            source = matcher.group(1);
            from = matcher.end();
        }
        take(source, printed.substring(from), bySource);
        return bySource.entrySet().stream()
                .map(entry -> new RenderedTemplate(
                        entry.getKey(), entry.getValue().toString(), template(folder.resolve(entry.getKey()))))
                .toList();
    }

    private static String template(Path file) {
        try {
            return ChartCopy.asWritten(Files.readString(file));
        } catch (IOException e) {
            return ""; // its lines are not known then
        }
    }

    private static void take(String source, String text, Map<String, StringBuilder> bySource) {
        if (!source.isEmpty()) {
            bySource.computeIfAbsent(source, name -> new StringBuilder())
                    .append("---")
                    .append(text);
        }
    }
}
