package io.github.ipv6containers.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** The reaper that the scripts fetch before a run is the one that Testcontainers will start. */
class ReaperTests {

    private static final Path SCRIPT = Path.of("../testbed/lib/running.sh");
    private static final Pattern IMAGE = Pattern.compile("testcontainers/ryuk:[0-9.]+");

    @Test
    void theScriptsNameTheImageOfThisTestcontainers() throws IOException {
        assertThat(image(Files.readString(SCRIPT))).isEqualTo(image(ofTestcontainers()));
    }

    /** Its name is a constant of a class that is not public. */
    private static String ofTestcontainers() throws IOException {
        try (InputStream code =
                Objects.requireNonNull(DockerClientFactory.class.getResourceAsStream("utility/RyukContainer.class"))) {
            return new String(code.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String image(String text) {
        return IMAGE.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No image of the reaper is named."));
    }
}
