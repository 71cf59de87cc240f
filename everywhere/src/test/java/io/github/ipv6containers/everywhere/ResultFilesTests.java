package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.everywhere.moved.LeftAlone;
import io.github.ipv6containers.everywhere.moved.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTests {

    private static final Instant LONG_AGO = Instant.EPOCH;

    private static final TableText FIRST = new TableText(
            StackMode.IPV6_ONLY,
            List.of(new Row("shop.StockTests", "redis:8.2", "6379 (Redis)", "IPv6", Row.ANSWERS, "")),
            List.of(),
            List.of(new WorkList.Item("shop.StockTests", "StockTests", false, List.of("counts(): a\tb\\n"))));

    private static final TableText SECOND = new TableText(
            StackMode.IPV6_ONLY,
            List.of(new Row("shop.OrderTests", "rabbitmq:4.2", "15672 (management)", "IPv6", "refuses", "one\ntwo")),
            List.of(new LeftAlone("nginx:1.28", "shop.PageTests", "it is elsewhere")),
            List.of(new WorkList.Item("shop.OrderTests", "OrderTests, which passes in dual-stack", true, List.of())));

    private final Path folder;

    ResultFilesTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachJvmOfABuildHasItsOwnAndOneTableAndPageForAll() throws IOException {
        ResultFiles first = ResultFiles.claim(folder.resolve("new"), StackMode.IPV6_ONLY, LONG_AGO);
        ResultFiles second = ResultFiles.claim(folder.resolve("new"), StackMode.IPV6_ONLY, LONG_AGO);
        ResultFiles ofAnotherMode = ResultFiles.claim(folder.resolve("new"), StackMode.DUAL_STACK, LONG_AGO);

        assertThat(first.isFirst()).isTrue();
        assertThat(second.isFirst()).isFalse();
        assertThat(second.xml()).isEqualTo(folder.resolve("new/TEST-ipv6containers-everywhere-ipv6-only-2.xml"));
        assertThat(second.foundByAll())
                .containsExactlyInAnyOrder(
                        folder.resolve("new/everywhere-ipv6-only.tsv"),
                        folder.resolve("new/everywhere-ipv6-only-2.tsv"));
        assertThat(second.text()).isEqualTo(first.text()).isEqualTo(folder.resolve("new/everywhere-ipv6-only.txt"));
        assertThat(second.page()).isEqualTo(first.page()).isEqualTo(folder.resolve("new/everywhere-ipv6-only.html"));
        assertThat(ofAnotherMode.isFirst()).isTrue();
        assertThat(ofAnotherMode.text()).isEqualTo(folder.resolve("new/everywhere-dual-stack.txt"));
    }

    @Test
    void whatAnEarlierBuildLeftIsForgotten() throws IOException {
        Files.writeString(folder.resolve("everywhere-ipv6-only.tsv"), "old");
        Files.writeString(folder.resolve("everywhere-ipv6-only-2.tsv"), "old");

        ResultFiles files =
                ResultFiles.claim(folder, StackMode.IPV6_ONLY, Instant.now().plusSeconds(60));

        assertThat(files.foundByAll())
                .containsExactly(folder.resolve("everywhere-ipv6-only.tsv"))
                .allSatisfy(found -> assertThat(found).isEmptyFile());
        assertThat(files.isFirst()).isTrue();
    }

    @Test
    void whatSeveralJvmsFoundIsOneTableThatBeginsWithWhatPassesInAnotherMode() throws IOException {
        ResultFiles first = ResultFiles.claim(folder, StackMode.IPV6_ONLY, LONG_AGO);
        ResultFiles second = ResultFiles.claim(folder, StackMode.IPV6_ONLY, LONG_AGO);

        second.keep(SECOND);
        first.keep(FIRST);

        TableText both = new TableText(
                StackMode.IPV6_ONLY,
                List.of(SECOND.rows().get(0), FIRST.rows().get(0)),
                SECOND.leftAlone(),
                List.of(SECOND.work().get(0), FIRST.work().get(0)));
        assertThat(first.ofAll()).isEqualTo(both);
        assertThat(second.ofAll()).isEqualTo(both);
    }
}
