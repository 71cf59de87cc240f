package io.github.ipv6containers.lint.chart;

import org.apiguardian.api.API;

/**
 * Holds what one template of a chart became.
 *
 * @param source the template, below the chart's folder, for example {@code templates/service.yaml}
 * @param content the manifests
 * @param template the template's own text, by which places in the manifests are found in it; empty where it is not known
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RenderedTemplate(String source, String content, String template) {}
