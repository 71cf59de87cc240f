package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6OpenTelemetryCollectorContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;

@Tag("docker")
@IPv6Containers
class CollectorDockerTests {

    @Container
    static final IPv6OpenTelemetryCollectorContainer collector =
            new IPv6OpenTelemetryCollectorContainer("otel/opentelemetry-collector:0.165.0");

    @EachIPFamily
    void takesASpanByGrpcOverEachFamily(IPFamily family) throws Exception {
        double before = accepted("grpc", family);

        OneSpan.export(
                OtlpGrpcSpanExporter.builder()
                        .setEndpoint(collector.otlpGrpcUrl())
                        .build(),
                "shop");

        assertThat(accepted("grpc", family)).isEqualTo(before + 1);
    }

    @EachIPFamily
    void takesASpanByHttpOverEachFamily(IPFamily family) throws Exception {
        double before = accepted("http", family);

        OneSpan.export(
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(collector.otlpHttpUrl() + "/v1/traces")
                        .build(),
                "shop");

        assertThat(accepted("http", family)).isEqualTo(before + 1);
    }

    /** Asks the collector itself how many spans it has accepted; it counts them before it answers their sender. */
    private static double accepted(String transport, IPFamily family) throws IOException, InterruptedException {
        String metrics = Get.get(collector.endpoint(8888, family).uri("http") + "/metrics")
                .body();
        Matcher count = Pattern.compile(
                        "^otelcol_receiver_accepted_spans[a-z_]*\\{[^}]*transport=\"" + transport + "\"[^}]*} (\\S+)$",
                        Pattern.MULTILINE)
                .matcher(metrics);
        return count.find() ? Double.parseDouble(count.group(1)) : 0;
    }
}
