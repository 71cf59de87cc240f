package io.github.ipv6containers.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.render.ReportJson;
import io.github.ipv6containers.report.render.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTests {

    @Test
    void putsReportAndSchemaIntoTheFolderAndNothingElse(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("report.json"), "an older one");

        Folder.write(Mixed.mixed(), folder);

        assertThat(folder.resolve("report.json")).hasContent(ReportJson.text(Mixed.mixed()));
        assertThat(folder.resolve("report.schema.json")).hasContent(ReportSchema.text());
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }
}
