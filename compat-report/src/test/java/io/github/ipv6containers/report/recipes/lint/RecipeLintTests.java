package io.github.ipv6containers.report.recipes.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipv6containers.report.recipes.DemoRecipe;
import io.github.ipv6containers.report.recipes.RecipeProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeLintTests {

    @Test
    void findsNothingInACleanRecipe(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("demo.yaml"), DemoRecipe.YAML);

        assertThat(RecipeLint.problems(file)).isEmpty();
    }

    @Test
    void holdsTheIdAgainstTheNameOfTheFile() {
        assertThat(RecipeLint.problems("other.yaml", DemoRecipe.YAML))
                .containsExactly(new RecipeProblem(
                        "other.yaml", 1, "/id", "The id is \"demo\", so the file's name must be \"demo.yaml\"."));
    }

    @Test
    void listsWhatStopsTheReaderAndWhatIsCarelessTogetherByLine() {
        String yaml = DemoRecipe.YAML
                .replace("demo:1.2", "demo")
                .replace("handshake: redis", "handshake: reddis")
                .replace("ports: [8080]", "ports: [80]")
                .replace("answers: false", "answers: 'no'");

        assertThat(RecipeLint.problems("demo.yaml", yaml))
                .extracting(RecipeProblem::toString)
                .containsExactly(
                        "demo.yaml:3: The image \"demo\" has no tag, so it changes with time; write a version behind it.",
                        "demo.yaml:10: There is no handshake \"reddis\"; known: amqp, bolt, cql, fastcgi, grpc, http, https, kafka, ldap, memcached, mongodb, mqtt, mysql, nats, postgresql, redis, smtp, tcp, tls, http:/path, http:/path=200, and tls+ before another.",
                        "demo.yaml:27: The variant \"default\" has no port 80; known: 6379, 8080.",
                        "demo.yaml:41: \"answers\" must be true or false, not text.");
    }

    @Test
    void saysOnceThatATextIsNoYaml() {
        assertThat(RecipeLint.problems("demo.yaml", "a: [\n")).hasSize(1);
    }

    @Test
    void allowsTheSamePortAndModeForVersionsThatDoNotOverlap() {
        String yaml = DemoRecipe.with(
                "    expect:\n",
                "      - {modes: [dual-stack], versions: '[,1.0)', settings: {command: [x]}, mend: x, why: x, source: x}\n"
                        + "    expect:\n"
                        + "      - {set-ups: [as-shipped], modes: [dual-stack], versions: '[,1.0)', ports: [8080],"
                        + " families: [ipv6], finding: answers}\n");

        assertThat(RecipeLint.problems("demo.yaml", yaml)).isEmpty();
    }

    @Test
    void wantsATrialForEachClaimUnlessNothingCanBeRun() {
        String untried = DemoRecipe.YAML.substring(0, DemoRecipe.YAML.indexOf("    trials:\n")) + "    trials: []\n"
                + DemoRecipe.FILES;

        assertThat(RecipeLint.problems("demo.yaml", untried))
                .extracting(RecipeProblem::toString)
                .containsExactly("demo.yaml:34: The claim has no trial, so no run settles it; name one.");
        assertThat(RecipeLint.problems("demo.yaml", untried.replace("images: [demo:1.2, demo:1.1]", "images: []")))
                .isEmpty();
    }

    @Test
    void wantsAnImageOrAClaim() {
        String silent = DemoRecipe.YAML
                        .substring(0, DemoRecipe.YAML.indexOf("claims:\n"))
                        .replace("images: [demo:1.2, demo:1.1]", "images: []")
                + DemoRecipe.FILES;

        assertThat(RecipeLint.problems("demo.yaml", silent))
                .extracting(RecipeProblem::toString)
                .containsExactly(
                        "demo.yaml:3: The recipe names neither an image nor a claim, so a report has nothing to"
                                + " say of it; name one.");
    }

    @ParameterizedTest
    @MethodSource({"images", "variants", "claims"})
    void tellsEachCarelessPlaceWithItsLine(String before, String after, List<String> problems) {
        assertThat(RecipeLint.problems("demo.yaml", DemoRecipe.with(before, after)))
                .extracting(RecipeProblem::toString)
                .containsExactlyElementsOf(problems);
    }

    static Stream<Arguments> images() {
        return Stream.of(
                row(
                        "demo:1.2,",
                        "demo,",
                        "demo.yaml:3: The image \"demo\" has no tag, so it changes with time; write a version behind it."),
                row(
                        "demo:1.2,",
                        "demo:latest,",
                        "demo.yaml:3: The tag \"latest\" of the image \"demo:latest\" has no number, so it changes with time; write a version."),
                row(
                        "demo:1.2,",
                        "'localhost:5000/demo',",
                        "demo.yaml:3: The image \"localhost:5000/demo\" has no tag, so it changes with time; write a version behind it."),
                row(
                        "demo:1.2,",
                        "Demo Image:1,",
                        "demo.yaml:3: \"Demo Image:1\" is no name of an image; write it like \"redis:8.2\"."),
                row(
                        "demo:1.2,",
                        "demo:1.1,",
                        "demo.yaml:3: The image \"demo:1.1\" is there twice, first in line 3; remove one."),
                row(
                        "images: [demo:1.1]",
                        "images: [demo:stable]",
                        "demo.yaml:35: The tag \"stable\" of the image \"demo:stable\" has no number, so it changes with time; write a version."));
    }

    static Stream<Arguments> variants() {
        return Stream.of(
                row(
                        "description: the image as it is",
                        "description: the image as it is\n    versions: '[2,)'",
                        "demo.yaml:9: The first variant is the default, so it must be for every version; put another one first."),
                row(
                        "port: 8080, name: HTTP",
                        "port: 6379, name: HTTP",
                        "demo.yaml:11: The port 6379 is there twice, first in line 10; remove one.",
                        "demo.yaml:27: The variant \"default\" has no port 8080; known: 6379, 6379.",
                        "demo.yaml:41: The variant \"default\" has no port 8080; known: 6379, 6379."),
                row(
                        "claims:\n",
                        "  - {id: default, description: x, ports: [{port: 1, name: x, handshake: tcp}]}\nclaims:\n",
                        "demo.yaml:31: The variant \"default\" is there twice, first in line 7; remove one."),
                row(
                        "        mend: 'bind ::'\n",
                        "",
                        "demo.yaml:15: \"mend\" is missing: the line that a reader can paste."),
                row(
                        "        source: measured\n",
                        "        source: ' '\n",
                        "demo.yaml:22: \"source\" is missing: where that is documented, or \"measured\"."),
                row(
                        "        why: It binds IPv4 only.\n        source",
                        "        source",
                        "demo.yaml:15: \"why\" is missing: what the image does without these settings."),
                row(
                        "        why: It binds IPv4 only.\nclaims",
                        "claims",
                        "demo.yaml:24: \"why\" is missing: why the image does so."),
                row(
                        "          command: [demo, --bind, '::']\n          files: {/etc/demo.conf: demo.conf}",
                        "          {}",
                        "demo.yaml:17: These settings set nothing; write them, or remove this element.",
                        "demo.yaml:42: The file \"demo.conf\" is put nowhere; name it in some settings, or remove it."),
                row(
                        "    expect:\n",
                        "      - {modes: [dual-stack], settings: {command: [x]}, mend: x, why: x, source: x}\n    expect:\n",
                        "demo.yaml:23: The mode dual-stack has settings for these versions already, in line 15; remove one."),
                row(
                        "ports: [8080]",
                        "ports: [8080, 80]",
                        "demo.yaml:27: The variant \"default\" has no port 80; known: 6379, 8080."),
                row(
                        "modes: [dual-stack]",
                        "modes: [ipv4-only]",
                        "demo.yaml:28: No network of mode ipv4-only grants ipv6."),
                row(
                        "claims:\n",
                        "      - {set-ups: [recipe, as-shipped], modes: [dual-stack], ports: [8080], families: [ipv6], finding: answers}\nclaims:\n",
                        "demo.yaml:31: An expectation for port 8080 over ipv6 is there already, in line 24; remove one."));
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                row(
                        "variant: default",
                        "variant: own",
                        "demo.yaml:36: The recipe has no variant \"own\"; known: default."),
                row(
                        "port: 8080, families",
                        "port: 80, families",
                        "demo.yaml:41: The variant \"default\" has no port 80; known: 6379, 8080."),
                row(
                        "mode: dual-stack",
                        "mode: ipv4-only",
                        "demo.yaml:40: No network of mode ipv4-only grants ipv6.",
                        "demo.yaml:41: No network of mode ipv4-only grants ipv6."),
                row(
                        "port: 8080, families",
                        "port: 6379, families",
                        "demo.yaml:41: Port 6379 over ipv6 is spoken of already, in line 40; remove one."));
    }

    private static Arguments row(String before, String after, String... problems) {
        return arguments(before, after, List.of(problems));
    }
}
