package io.github.ipv6containers.report.lint;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.github.ipv6containers.lint.chart.ChartRenderer;
import io.github.ipv6containers.lint.chart.RenderedTemplate;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Renders charts by the Helm that is in the library helm-java, without a cluster and without the network. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HelmCharts implements ChartRenderer {

    private static final Pattern SOURCE = Pattern.compile("(?m)^---\\n# Source: [^/\\n]+/(.+)$");
    private static final int LONG = 400;

    /** Without a cluster, Helm takes Kubernetes 1.20, which many charts refuse. */
    private static final String KUBERNETES = "1.34.0";

    @Override
    public List<RenderedTemplate> render(Path chart, List<Path> values) {
        TemplateCommand command = new Helm(chart.toAbsolutePath().normalize())
                .template()
                .withName("release")
                .withKubeVersion(KUBERNETES);
        values.forEach(file -> command.withValuesFile(file.toAbsolutePath()));
        try {
            return templates(command.call());
        } catch (IllegalStateException e) {
            String words =
                    String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
            throw new IllegalArgumentException(
                    "Helm does not render this chart: "
                            + (words.length() > LONG ? words.substring(0, LONG) + "…" : words).replaceAll("\\.$", "")
                            + ".",
                    e);
        } catch (LinkageError e) {
            throw new IllegalArgumentException(
                    "Helm's library cannot be loaded on this machine; lint what \"helm template\" prints.", e);
        }
    }

    /** Parts what Helm prints by the template that each manifest comes from. */
    static List<RenderedTemplate> templates(String printed) {
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
                .map(entry ->
                        new RenderedTemplate(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    private static void take(String source, String text, Map<String, StringBuilder> bySource) {
        if (!source.isEmpty()) {
            bySource.computeIfAbsent(source, name -> new StringBuilder())
                    .append("---")
                    .append(text);
        }
    }
}
