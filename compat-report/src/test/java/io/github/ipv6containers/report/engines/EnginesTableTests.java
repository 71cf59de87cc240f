package io.github.ipv6containers.report.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.stored.ReportReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EnginesTableTests {

    @Test
    void showsWhatWasGrantedAndASignForEachSetUp() throws URISyntaxException {
        assertThat(EnginesTable.of(small())).isEqualTo("""
                | engine | ipv4-only | dual-stack | ipv6-only |
                |---|---|---|---|
                | docker 28.5.2 | not asked | granted | not asked |

                Each cell holds a sign for the image as shipped and one with the recipe: `+` every port answers over every family,\
                 `-` one does not, `!` not as the recipe expects, `?` not measured.

                | image | network | docker 28.5.2 |
                |---|---|---|
                | Shop 1.2 | dual-stack | `-` `?` |
                """);
    }

    @Test
    void theMarkedPartOfAPageIsReplacedAndNothingElse() {
        String page = "before\n" + MarkedPart.BEGIN + "\nold\n" + MarkedPart.END + "\nafter\n";

        assertThat(MarkedPart.replace("engines.md", page, "new\n"))
                .isEqualTo("before\n" + MarkedPart.BEGIN + "\n\nnew\n\n" + MarkedPart.END + "\nafter\n");
    }

    @Test
    void aPageWithoutMarksIsLeftAlone() {
        assertThatThrownBy(() -> MarkedPart.replace("engines.md", "text", "new"))
                .hasMessage("engines.md has no place for the table; put the lines"
                        + " \"<!-- engines: begin, written by ./harness engines -->\" and"
                        + " \"<!-- engines: end -->\" there.");
    }

    private static Report small() throws URISyntaxException {
        return ReportReader.read(Path.of(
                Objects.requireNonNull(Report.class.getResource("/io/github/ipv6containers/report/stored/small.json"))
                        .toURI()));
    }
}
