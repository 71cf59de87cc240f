package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingModuleTests {

    @Test
    void isFoundInWhatCausedAnError() {
        Error error = new ExceptionInInitializerError(
                new NoClassDefFoundError("org/testcontainers/mariadb/MariaDBContainer"));

        assertThat(MissingModule.in(error)).contains(MissingModule.MARIADB);
        assertThat(MissingModule.in(new NoClassDefFoundError("com/example/Shop")))
                .isEmpty();
        assertThat(MissingModule.in(new IllegalStateException("org.testcontainers.mariadb.")))
                .isEmpty();
    }

    @Test
    void namesTheReleaseOfWireMockThatTheBuildUses() throws IOException {
        assertThat(Files.readString(Path.of("../pom.xml")))
                .contains("<wiremock.version>" + MissingModule.WIREMOCK_VERSION + "</wiremock.version>");
    }

    @ParameterizedTest
    @EnumSource
    void everyOneIsInTheTableOfTheDocumentation(MissingModule module) throws IOException {
        assertThat(Path.of("src/main/java/io/github/ipv6containers/containers", module.typed() + ".java"))
                .exists();
        assertThat(Files.readAllLines(Path.of("../docs/start-here.md")))
                .anyMatch(line -> line.startsWith("| `" + module.typed() + "`")
                        && line.endsWith("| `" + module.coordinates() + "` |"));
    }
}
