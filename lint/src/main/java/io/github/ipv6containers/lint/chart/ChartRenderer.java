package io.github.ipv6containers.lint.chart;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Renders a Helm chart without a cluster; found by {@link java.util.ServiceLoader}, so that only who lints charts brings one.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ChartRenderer {

    /**
     * Renders a chart.
     *
     * @param chart its folder
     * @param values files whose values come before the chart's own; the last one wins
     * @return the manifests, each with the template that it comes from
     * @throws IllegalArgumentException if the chart cannot be rendered; the message is a sentence for the user
     */
    List<RenderedTemplate> render(Path chart, List<Path> values);
}
