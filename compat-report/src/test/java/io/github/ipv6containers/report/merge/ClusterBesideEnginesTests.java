package io.github.ipv6containers.report.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.engines.EnginesTable;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.stored.ReportReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A report of a cluster beside that of an engine; both were measured, and nothing in them was changed but what was left out. */
class ClusterBesideEnginesTests {

    @Test
    void isAColumnOfItsOwn() throws URISyntaxException {
        Report docker = ReportReader.read(Path.of("../docs/example-report/report.json"));
        Report cluster = ReportReader.read(
                Path.of(Objects.requireNonNull(ClusterBesideEnginesTests.class.getResource("kubernetes.json"))
                        .toURI()));

        Report merged = Merge.of(List.of(new NamedReport("docker", docker), new NamedReport("cluster", cluster)));

        assertThat(merged.engines()).containsExactlyInAnyOrder("docker 28.5.2+dfsg4", "kubernetes 1.34.4");
        assertThat(merged.parts()).hasSize(2);
        assertThat(EnginesTable.of(merged).lines())
                .contains(
                        "| docker 28.5.2+dfsg4 | granted | granted | granted |",
                        "| kubernetes 1.34.4 | not asked | not asked | granted |",
                        "| Redis 8.0.2, stand-in | ipv6-only | `+` `+` | `+` `+` |",
                        "| nginx 1.26.3, stand-in (own-configuration) | ipv6-only | `-` `+` | `-` `+` |",
                        "| nginx 1.18.0, stand-in | ipv6-only | `-` `+` | `-` `+` |");
    }
}
