package io.github.ipv6containers.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.ReportByHand;
import io.github.ipv6containers.report.Sights;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.render.ReportText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container's environment holds in confidence is in no file and no text that a report is made of. */
class SecretsTests {

    private static final String SECRET = "correct-horse";

    @TempDir
    private Path folder = Path.of("");

    /** It is in the command, in a file, in the log and in the reason as well, as it is with many an image. */
    private static Attempt attempt(Cell cell) {
        Attempt seen = Sights.ended(cell, 1, "login of app with " + SECRET + " failed");
        Settings settings = new Settings(
                List.of("serve", "--password=" + SECRET),
                Map.of("APP_PASSWORD", SECRET, "APP_URL", "amqp://app:" + SECRET + "@queue/", "APP_MODE", "fast"),
                Map.of(),
                Map.of("/etc/app.conf", "password = " + SECRET + "\n"));
        return new Attempt(
                seen.findings(),
                seen.outcome(),
                seen.reason(),
                settings,
                seen.version(),
                seen.startMillis(),
                seen.verifyMillis(),
                List.of("password is " + SECRET));
    }

    @Test
    void areInNoFileAndNoText() throws IOException {
        Report report = ReportByHand.report(ReportByHand.plan(Demo.SHOP), SecretsTests::attempt);

        Folder.write(report, folder);

        assertThat(ReportText.of(report, "report.json")).doesNotContain(SECRET).contains("with *** failed");
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(file).content().doesNotContain(SECRET));
        }
        assertThat(folder.resolve("report.json"))
                .content()
                .contains("\"APP_PASSWORD\": \"***\"", "\"APP_MODE\": \"fast\"", "--password=***");
    }
}
