package io.github.ipv6containers.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.lint.inspection.Lint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is linted of a folder, once, and what is left aside. */
class FoldersTests {

    /** Files of other tools that lie around are left aside, and told as such. */
    @Test
    void leavesAsideWhatLiesThereBesides(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("workflow.yaml"), "on: push\njobs: {}\n");
        Files.writeString(folder.resolve("package-lock.json"), "{\"lockfileVersion\": 3}");
        Files.createDirectories(folder.resolve("node_modules"));
        Files.writeString(folder.resolve("node_modules/broken.yaml"), "a: [");

        LintReport report = Lint.create().of(folder);

        assertThat(report.problems()).isEmpty();
        assertThat(report.linted()).isZero();
        assertThat(report.skipped()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "playbook.yaml, '- hosts: all\n  when: {{ bare }}\n'",
        "ci.yml, 'a: {script: [!reference [.b, script]]}\n b'",
        "latin1.conf, 'name=Caf\u00e9\n'",
        "binary.template, 'a\u0000b'",
        "kubeconfig.yaml, 'apiVersion: v1\nkind: Config\nclusters: []\n'",
    })
    void leavesAsideAFileOfAnotherToolThatCannotBeRead(String name, String text, @TempDir Path folder)
            throws IOException {
        Path file = Files.write(folder.resolve(name), text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1));

        LintReport report = Lint.create().of(folder);

        assertThat(report.problems()).isEmpty();
        assertThat(report.skipped()).isEqualTo(1);
        assertThat(Lint.create().of(file).problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a.yaml, 'apiVersion: v1\nkind: [\n', 3",
        "a.json, '{\n \"apiVersion\": \"v1\", b', 2",
        "list.yaml, '- apiVersion: v1\n  b: [', 2",
        "latin1.yaml, '# Caf\u00e9\nkind: Service\n', 1",
        "utf16.yaml, 'k\u0000i\u0000n\u0000d\u0000:\u0000', 1",
        "compose.yaml, 'a: [', 1",
        "values-prod.yml, 'a: [', 1",
        "any.yaml, 'services:\n  a: [', 2",
        "nginx.conf, 'server {\n listen 80; # Caf\u00e9\n}', 1",
        "redis.conf, 'bind 0.0.0.0\n# Caf\u00e9', 1",
        "pg_hba.conf, '# Caf\u00e9', 1",
    })
    void tellsThatAFileCannotBeReadWhichLooksLikeAKnownKind(String name, String text, int line, @TempDir Path folder)
            throws IOException {
        Files.write(folder.resolve(name), text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1));

        LintReport report = Lint.create().of(folder);

        assertThat(report.skipped()).isZero();
        assertThat(report.problems()).extracting(Problem::line).containsExactly(line);
    }

    @Test
    void knowsFilesWithNamesOfTwoLines(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a\nb.yaml"), "apiVersion: v1\nkind: Service\nspec: {ipFamilies: [IPv4]}\n");
        Files.writeString(folder.resolve("c\nd.conf"), "server { listen 80; }\n");

        LintReport report = Lint.create().of(folder);

        assertThat(report.linted()).isEqualTo(2);
        assertThat(report.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("service-ipv4-only", "nginx-listen-ipv4-only");
    }

    /** Else what is told of it is told twice, by two names. */
    @Test
    void tellsOnceOfAFileThatAComposeFileMountsToo(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("web.conf"), "server { listen 80; }\n");
        Files.writeString(
                folder.resolve("app/compose.yaml"),
                "services: {web: {image: nginx, volumes: [\"./../web.conf:/etc/nginx/conf.d/web.conf\"]}}\n");

        assertThat(Lint.create().of(folder.resolve(".")).findings())
                .filteredOn(finding -> finding.rule().id().equals("nginx-listen-ipv4-only"))
                .extracting(Finding::file)
                .containsExactly(folder.resolve("./web.conf").toString());
    }

    /** A folder of a mounted ConfigMap has links alone; one that leads back is not followed for ever. */
    @Test
    void readsOnceWhatLinksLeadTo(@TempDir Path folder) throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        Files.writeString(there.resolve("service.yaml"), "apiVersion: v1\nkind: Service\nspec: {ipFamilies: [IPv4]}\n");
        Files.createSymbolicLink(there.resolve("back"), there);
        Path link = Files.createSymbolicLink(folder.resolve("link"), there);
        Files.createSymbolicLink(folder.resolve("file.yaml"), there.resolve("service.yaml"));

        assertThat(Lint.create().of(link).findings())
                .extracting(Finding::file)
                .containsExactly(link.resolve("service.yaml").toString());
        assertThat(Lint.create().of(folder).findings())
                .extracting(Finding::file)
                .containsExactly(there.resolve("service.yaml").toString());
        assertThat(Lint.create().of(folder).linted()).isEqualTo(1);
        assertThat(Lint.create().of(folder).skipped()).isZero();
        assertThat(Lint.create().of(folder).problems()).isEmpty();
    }
}
