package io.github.ipv6containers.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void holdsTheReportAndAllThatIsMadeFromItAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("report.json"), "an older one");

        Folder.write(Mixed.mixed(), folder);

        assertThat(folder.resolve("report.json")).hasContent(ReportJson.text(Mixed.mixed()));
        assertThat(folder.resolve("report.schema.json")).hasContent(ReportSchema.text());
        assertThat(names(folder))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("report.json", "evidence"),
                                ReportFile.all(true).stream().map(ReportFile::name))
                        .toList())
                .contains("summary.md", "junit.xml", "badge.json", "index.html", "evidence.html");
    }

    /** Who serves or publishes the page is often another user. */
    @Test
    void isReadByWhoeverMayReadThisUsersFiles() throws IOException {
        Folder.write(Mixed.small(), folder);

        Path other = Files.createFile(folder.resolve("other"));
        assertThat(List.of(folder.resolve("index.html"), folder.resolve("report.json")))
                .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(Files.getPosixFilePermissions(other)));
    }

    @Test
    void holdsTheSameFourFilesOfEvidenceForEveryCell() throws IOException {
        Folder.write(Mixed.withoutImageOfLamp(), folder);

        for (ReportCell cell : Mixed.withoutImageOfLamp().cells().toList()) {
            assertThat(names(folder.resolve(cell.id().folder())))
                    .as("%s", cell.id())
                    .containsExactlyInAnyOrder("facts.json", "listen.txt", "log-tail.txt", "repeat.sh");
        }
        assertThat(Mixed.withoutImageOfLamp().cells().map(cell -> cell.id().folder()))
                .doesNotHaveDuplicates()
                .contains("evidence/docker-28.5.2/shop/shop=2/default/dual-stack/as-shipped");
    }

    @Test
    void tellsTheOneCommandThatRepeatsACell() throws IOException {
        Folder.write(Mixed.small(), folder);

        Path cell = folder.resolve("evidence/docker-28.5.2/shop/shop=2/default/dual-stack/as-shipped");
        assertThat(cell.resolve("repeat.sh")).isExecutable().hasContent("""
                #!/bin/sh
                # Run in the project's folder; it repeats shop:2 as shop@sha256:2e on docker 28.5.2.
                exec ./harness report --only shop --image shop=shop:2 --modes dual-stack --set-ups as-shipped --out repeated
                """);
        assertThat(cell.resolve("listen.txt")).hasContent("tcp6 :: 7000\n");
        assertThat(cell.resolve("facts.json")).content().contains("\"stage\": \"refused\"", "\"kernel\": \"6.1.0\"");
    }

    @Test
    void keepsNoEvidenceOfAnEarlierReport() throws IOException {
        Folder.write(Mixed.mixed(), folder);
        Folder.write(Mixed.small(), folder);

        assertThat(folder.resolve("evidence/docker-28.5.2/lamp")).doesNotExist();
        assertThat(folder.resolve("evidence/docker-28.5.2/shop")).isDirectory();
    }

    @Test
    void linksTheEvidenceFoldersOnlyWhenTheyAreThere() throws IOException {
        String cell = "evidence/docker-28.5.2/shop/shop=2/default/dual-stack/as-shipped";

        Folder.write(Mixed.small(), folder);
        assertThat(folder.resolve("evidence.html")).content().contains("<a href=\"" + cell + "/\">");
        assertThat(folder.resolve(cell)).isDirectory();

        Folder.write(Mixed.small(), folder, false);
        assertThat(folder.resolve("evidence.html")).content().doesNotContain("\"evidence/");
        assertThat(folder.resolve("evidence")).doesNotExist();
    }

    private static List<String> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
