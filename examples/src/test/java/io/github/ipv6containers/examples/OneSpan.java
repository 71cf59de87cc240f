package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.concurrent.TimeUnit;

/** Exports a single span by the OpenTelemetry SDK. */
final class OneSpan {

    private OneSpan() {}

    /** Returns the trace's id, once the server has accepted it. */
    static String export(SpanExporter exporter, String service) {
        Resource resource = Resource.builder()
                .put(AttributeKey.stringKey("service.name"), service)
                .build();
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .setResource(resource)
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()) {
            Span span = provider.get("examples").spanBuilder("order").startSpan();
            span.end();
            assertThat(provider.forceFlush().join(20, TimeUnit.SECONDS).isSuccess())
                    .isTrue();
            return span.getSpanContext().getTraceId();
        }
    }
}
