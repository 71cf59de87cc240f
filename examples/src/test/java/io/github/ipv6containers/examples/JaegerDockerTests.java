package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6JaegerContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;

@Tag("docker")
@IPv6Containers
class JaegerDockerTests {

    /** Jaeger stores spans in batches, a moment after it has accepted them. */
    private static final Duration STORED_WITHIN = Duration.ofSeconds(20);

    @Container
    static final IPv6JaegerContainer jaeger = new IPv6JaegerContainer("jaegertracing/jaeger:2.13.0");

    @Container
    static final IPv6JaegerContainer versionOne = new IPv6JaegerContainer("jaegertracing/all-in-one:1.76.0");

    @EachIPFamily
    void findsASpanOverTheOtherFamily(IPFamily family) throws Exception {
        for (IPv6JaegerContainer each : new IPv6JaegerContainer[] {jaeger, versionOne}) {
            String service = "shop-" + family.id();

            String trace = OneSpan.export(byHttp(each), service);

            assertThat(traceOverTheOther(each, family, trace)).contains(service);
            assertThat(Get.get(each.uiUrl() + "/api/traces/" + trace).body()).contains(service);
        }
    }

    @EachIPFamily
    void findsASpanThatCameByGrpcOverTheOtherFamily(IPFamily family) throws Exception {
        for (IPv6JaegerContainer each : new IPv6JaegerContainer[] {jaeger, versionOne}) {
            String service = "shop-grpc-" + family.id();

            String trace = OneSpan.export(byGrpc(each), service);

            assertThat(traceOverTheOther(each, family, trace)).contains(service);
        }
    }

    private static SpanExporter byHttp(IPv6JaegerContainer each) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(each.otlpHttpUrl() + "/v1/traces")
                .build();
    }

    private static SpanExporter byGrpc(IPv6JaegerContainer each) {
        return OtlpGrpcSpanExporter.builder().setEndpoint(each.otlpGrpcUrl()).build();
    }

    private static String traceOverTheOther(IPv6JaegerContainer each, IPFamily family, String trace)
            throws IOException, InterruptedException {
        IPFamily other = family == IPFamily.IPV4 ? IPFamily.IPV6 : IPFamily.IPV4;
        String url = each.endpoint(16686, other).uri("http") + "/api/traces/" + trace;
        Instant end = Instant.now().plus(STORED_WITHIN);
        HttpResponse<String> found = Get.get(url);
        while (found.statusCode() != 200 && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            found = Get.get(url);
        }
        return found.body();
    }
}
