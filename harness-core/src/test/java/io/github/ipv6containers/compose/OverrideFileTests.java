package io.github.ipv6containers.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverrideFileTests {

    @Test
    void makesEachNetworkTheProvenOneAndPublishesOnLoopback() {
        Map<String, List<String>> services =
                new TreeMap<>(Map.of("cache", List.of("127.0.0.1:23763:6379", "[::1]:23763:6379"), "job", List.of()));

        String text = new OverrideFile("ipv6containers-1", List.of("back", "default"), Map.of("owner", "us"), services)
                .text();

        assertThat(text).isEqualToNormalizingNewlines("""
                        networks:
                          "back": !override {name: "ipv6containers-1", external: true}
                          "default": !override {name: "ipv6containers-1", external: true}
                        services:
                          "cache":
                            labels: {"owner": "us"}
                            ports: ["127.0.0.1:23763:6379", "[::1]:23763:6379"]
                          "job":
                            labels: {"owner": "us"}
                        """);
    }

    @Test
    void keepsWhatComposeWouldReadAsAVariable() {
        assertThat(new OverrideFile("n", List.of("a\"$b"), Map.of(), Map.of()).text())
                .contains("\"a\\\"$$b\"");
    }
}
