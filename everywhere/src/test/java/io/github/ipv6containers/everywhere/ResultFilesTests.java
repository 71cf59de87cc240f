package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTests {

    private static final Instant LONG_AGO = Instant.EPOCH;

    private final Path folder;

    ResultFilesTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachJvmOfABuildHasItsOwn() throws IOException {
        ResultFiles first = ResultFiles.claim(folder.resolve("new"), StackMode.IPV6_ONLY, LONG_AGO);
        ResultFiles second = ResultFiles.claim(folder.resolve("new"), StackMode.IPV6_ONLY, LONG_AGO);
        ResultFiles ofAnotherMode = ResultFiles.claim(folder.resolve("new"), StackMode.DUAL_STACK, LONG_AGO);

        assertThat(first.text()).isEqualTo(folder.resolve("new/everywhere-ipv6-only.txt"));
        assertThat(first.isFirst()).isTrue();
        assertThat(second.text()).isEqualTo(folder.resolve("new/everywhere-ipv6-only-2.txt"));
        assertThat(second.page()).isEqualTo(folder.resolve("new/everywhere-ipv6-only-2.html"));
        assertThat(second.xml()).isEqualTo(folder.resolve("new/TEST-ipv6containers-everywhere-ipv6-only-2.xml"));
        assertThat(second.isFirst()).isFalse();
        assertThat(ofAnotherMode.text()).isEqualTo(folder.resolve("new/everywhere-dual-stack.txt"));
    }

    @Test
    void whatAnEarlierBuildLeftIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("everywhere-ipv6-only.txt"), "old");

        ResultFiles files =
                ResultFiles.claim(folder, StackMode.IPV6_ONLY, Instant.now().plusSeconds(60));

        assertThat(files.text())
                .isEqualTo(folder.resolve("everywhere-ipv6-only.txt"))
                .isEmptyFile();
        assertThat(files.isFirst()).isTrue();
    }
}
