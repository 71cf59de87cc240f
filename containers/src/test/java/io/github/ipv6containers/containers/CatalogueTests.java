package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.recipe.Claim;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.Variant;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTests {

    /** A system that is added by its file alone comes last. */
    @Test
    void listsTheBuiltInSystemsInTheOrderOfReports() {
        assertThat(Catalogue.builtIn().ids())
                .startsWith(
                        "redis",
                        "mongodb",
                        "mariadb",
                        "rabbitmq",
                        "localstack",
                        "nginx",
                        "wiremock",
                        "opentelemetry-collector",
                        "jaeger",
                        "gradio",
                        "uvicorn",
                        "nodejs",
                        "go",
                        "python",
                        "rust",
                        "java",
                        "dotnet",
                        "kestrel");
    }

    @Test
    void holdsEveryRecipeFileOfTheJarAndNoOther() throws IOException, URISyntaxException {
        Path folder = Path.of(Catalogue.class.getResource("recipes").toURI());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(Catalogue.builtIn().ids().stream()
                            .map(id -> id + ".yaml")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyTrialRunsAnImageOfItsRecipe(Recipe recipe) {
        assertThat(recipe.claims()).isNotEmpty();
        assertThat(recipe.claims().stream().flatMap(claim -> claim.trials().stream()))
                .extracting(Claim.Trial::image)
                .isSubsetOf(recipe.images());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redis | Redis server v=8.0.2 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=b843bbd074c0e1da | 8.0.2",
                "mariadb | mariadbd  Ver 11.8.9-MariaDB-0+deb13u1 from Debian for debian-linux-gnu on x86_64 | 11.8.9",
                "mariadb | mariadbd  Ver 10.5.23-MariaDB-0+deb11u1 for debian-linux-gnu on x86_64 | 10.5.23",
                "rabbitmq | 4.0.5 | 4.0.5",
                "nginx | nginx version: nginx/1.18.0 | 1.18.0",
                "mongodb | db version v8.0.15 | 8.0.15",
                "opentelemetry-collector | otelcol version 0.165.0 | 0.165.0"
            })
    void readsTheVersionFromWhatTheServerPrints(String id, String printed, String version) {
        Pattern pattern = Pattern.compile(Catalogue.builtIn().find(id).versionPattern());

        assertThat(pattern.matcher(printed).results().map(found -> found.group(1)))
                .first()
                .isEqualTo(version);
    }

    @Test
    void readsARecipeOnce() {
        assertThat(Catalogue.builtIn().find("redis"))
                .isSameAs(Catalogue.builtIn().recipes().get(0));
    }

    /** The build of the stand-in compares the same text with what the source beside it compiles to. */
    @Test
    void runsTheProgramForDotNetWhoseSourceIsInTheTestbed() throws IOException {
        String program = Files.readString(Path.of("../testbed/images/dotnet-runtime/server.base64"));
        Recipe recipe = Catalogue.builtIn().find("dotnet");

        assertThat(Stream.concat(
                                recipe.variants().stream().map(Variant::asShipped),
                                recipe.claims().stream()
                                        .flatMap(claim -> claim.trials().stream())
                                        .map(Claim.Trial::settings))
                        .filter(settings -> !settings.files().isEmpty()))
                .isNotEmpty()
                .allSatisfy(settings -> assertThat(settings.files()).containsEntry("/srv/server.base64", program));
    }

    @Test
    void namesTheKnownIdsWhenAskedForAnotherOne() {
        assertThatThrownBy(() -> Catalogue.builtIn().find("redsi"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no recipe \"redsi\"; known: "
                        + String.join(", ", Catalogue.builtIn().ids()) + ".");
    }

    static List<Recipe> recipes() {
        return Catalogue.builtIn().recipes();
    }
}
