package io.github.ipv6containers.report.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeOrderTests {

    /** The example has a recipe whose variants are in no order of names. */
    @Test
    void leavesTheOrderOfTheCatalogueAsItIs() {
        Path file = Path.of("../docs/example-report/report.json");
        Report example = ReportReader.read(file);
        List<String> variants = example.cells()
                .filter(cell -> cell.system().id().equals("java"))
                .map(cell -> cell.run().variant())
                .distinct()
                .toList();

        assertThat(variants).isNotEqualTo(variants.stream().sorted().toList());
        assertThat(ReportJson.text(Merge.of(List.of(new NamedReport("a file", example)))))
                .isEqualTo(ReportJson.text(example));
    }
}
