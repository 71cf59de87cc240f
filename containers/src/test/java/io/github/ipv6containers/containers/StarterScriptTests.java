package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StarterScriptTests {

    /** A script that is still written and one that may not be executed yet both give 126. */
    @Test
    void aScriptThatCannotBeExecutedYetIsTriedAgain(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("start.sh"), "#!/bin/sh\nexit 3\n");
        Process start = start(script);

        assertThat(start.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(script.toFile().setExecutable(true)).isTrue();
        assertThat(start.waitFor()).isEqualTo(3);
    }

    @Test
    void aScriptThatIsNotThereYetIsWaitedFor(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = folder.resolve("start.sh");
        Process start = start(script);

        assertThat(start.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        Path ready = Files.writeString(folder.resolve("ready.sh"), "#!/bin/sh\nexit 0\n");
        assertThat(ready.toFile().setExecutable(true)).isTrue();
        Files.move(ready, script);
        assertThat(start.waitFor()).isZero();
    }

    private static Process start(Path script) throws IOException {
        return new ProcessBuilder(StarterScript.entrypoint(script.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
