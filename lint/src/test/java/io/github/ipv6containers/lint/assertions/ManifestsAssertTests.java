package io.github.ipv6containers.lint.assertions;

import static io.github.ipv6containers.lint.assertions.Manifests.manifests;
import static io.github.ipv6containers.lint.assertions.ManifestsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.lint.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test of a user fails with what the command line would print. */
class ManifestsAssertTests {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: api}
            spec: {%s, selector: {app: api}, ports: [{port: 80}]}
            """;

    @Test
    void passesWhatHasNoError(@TempDir Path folder) throws IOException {
        service(folder, "ipFamilyPolicy: PreferDualStack");

        assertThat(manifests(folder)).areIPv6Ready();
        assertThat(manifests(folder)).areIPv6ReadyWithoutWarnings();
    }

    @Test
    void failsWithTheWholeReport(@TempDir Path folder) throws IOException {
        service(folder, "ipFamilies: [IPv4]");

        assertThatThrownBy(() -> assertThat(manifests(folder)).areIPv6Ready())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Not ready for IPv6:

                        %s/service.yaml:4:21: error: The Service has an IPv4 address alone; an IPv6-only cluster rejects it, and on a dual-stack one IPv6 clients have nothing to dial. [service-ipv4-only]
                            4 | spec: {ipFamilies: [IPv4], selector: {app: api}, ports: [{port: 80}]}
                              |                     ^
                              mend: ipFamilyPolicy: PreferDualStack  # in the place of ipFamilies
                              see:  https://github.com/ipv6containers/ipv6containers/blob/main/docs/rules/service-ipv4-only.md

                        1 error in 1 file.
                        """.formatted(folder));
    }

    @Test
    void asksAboutOneClusterAlone(@TempDir Path folder) throws IOException {
        service(folder, "ipFamilyPolicy: RequireDualStack");

        assertThat(manifests(folder)).on(Cluster.DUAL_STACK).areIPv6Ready();
        assertThatThrownBy(() ->
                        assertThat(manifests(folder)).on(Cluster.IPV6_ONLY).areIPv6Ready())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void keepsItsDescriptionForOneCluster(@TempDir Path folder) throws IOException {
        service(folder, "ipFamilies: [IPv4]");

        assertThatThrownBy(() -> assertThat(manifests(folder))
                        .as("the shop")
                        .on(Cluster.DUAL_STACK)
                        .withValues()
                        .areIPv6Ready())
                .hasMessageStartingWith("[the shop] Not ready for IPv6:");
    }

    @Test
    void tellsWarningsFromErrors(@TempDir Path folder) throws IOException {
        service(folder, "ipFamilyPolicy: PreferDualStack, externalIPs: [192.0.2.1]");

        assertThat(manifests(folder)).areIPv6Ready();
        assertThatThrownBy(() -> assertThat(manifests(folder)).areIPv6ReadyWithoutWarnings())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("service-ipv4-address");
    }

    @Test
    void failsWhenThereIsNothingToJudge(@TempDir Path folder) {
        assertThatThrownBy(() -> assertThat(manifests(folder)).areIPv6Ready())
                .isInstanceOf(AssertionError.class)
                .hasMessage("There is nothing to lint in [" + folder
                        + "]: no manifest, chart, Compose file, known configuration or recipe.");
    }

    @Test
    void failsWhenAFileCannotBeJudged(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "kind: [");

        assertThatThrownBy(() -> assertThat(manifests(folder)).areIPv6Ready())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("This is no YAML");
    }

    private static void service(Path folder, String families) throws IOException {
        Files.writeString(folder.resolve("service.yaml"), SERVICE.formatted(families));
    }
}
