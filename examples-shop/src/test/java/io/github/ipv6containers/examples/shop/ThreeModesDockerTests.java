package io.github.ipv6containers.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.testbed.StandInImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.console.ConsoleLauncher;
import org.testcontainers.utility.DockerImageName;

/**
 * Runs the shop's suite in the three modes, as a build does: with {@code ipv6containers-everywhere} on the class path, one
 * property, and no changed line.
 */
@Tag("docker")
class ThreeModesDockerTests {

    private static final String TESTS = "12 tests successful";

    private final Path folder;

    ThreeModesDockerTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theOneClassThatNeedsIPv4IsNamedFirst() throws Exception {
        Run ipv4Only = begin("ipv4-only");
        Run dualStack = begin("dual-stack");
        for (Run run : List.of(ipv4Only, dualStack)) {
            assertThat(run.end()).as(run.said()).isZero();
            assertThat(run.said()).contains(TESTS, " 0 tests failed");
        }

        Run ipv6Only = begin("ipv6-only");

        assertThat(ipv6Only.end()).as(ipv6Only.said()).isOne();
        assertThat(ipv6Only.said()).contains("11 tests successful", " 1 tests failed");
        assertThat(Files.readString(folder.resolve("everywhere-ipv6-only.txt")))
                .containsPattern("""
                        ^ipv6containers-everywhere, ipv6-only: 5 of 5 ports and families answer; \\* has a test that failed

                        1\\. StockMonitorTest, which passes in ipv4-only and dual-stack
                           seesThatTheStoreIsUp\\(\\): Unable to connect to 127.0.0.1/<unresolved>:\\d+
                        (?:   .*
                        )*   redis:8[.0-9]* 6379 \\(Redis\\): answers over IPv6; the class did not speak to it
                        """)
                .doesNotContain("\n2. ", "Not put on the network");
    }

    private Run begin(String mode) throws IOException {
        Path said = folder.resolve("said-in-" + mode + ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dipv6containers.mode=" + mode,
                "-Dipv6containers.out=" + folder,
                ConsoleLauncher.class.getName(),
                "execute",
                "--select-package=" + ShopTest.class.getPackageName(),
                "--include-classname=.*Test",
                "--details=summary");
        // Compose takes images by their own names; where there is no registry this file is told another one.
        builder.environment()
                .put(
                        "PRICES_IMAGE",
                        new StandInImages()
                                .apply(DockerImageName.parse("nginx:1.28"))
                                .asCanonicalNameString());
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        return new Run(builder.start(), said);
    }

    private record Run(Process process, Path output) {

        int end() throws InterruptedException {
            return process.waitFor();
        }

        String said() throws IOException {
            return Files.readString(output, StandardCharsets.UTF_8);
        }
    }
}
