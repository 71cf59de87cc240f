package io.github.ipv6containers.report.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.Claim;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.recipe.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeReaderTests {

    @Test
    void readsEveryPartOfARecipe() {
        Recipe recipe = RecipeReader.read("demo.yaml", DemoRecipe.YAML);

        Settings asShipped = new Settings(List.of(), Map.of("DEMO_MODE", "on"), Map.of(), Map.of());
        Settings tuned =
                new Settings(List.of("demo", "--bind", "::"), Map.of(), Map.of(), Map.of("/etc/demo.conf", "bind ::"));
        Versions versions = new Versions("[1.0,)");
        Variant variant = new Variant(
                "default",
                "the image as it is",
                Versions.ALL,
                List.of(
                        new ServicePort(6379, "Redis", Handshakes.of("redis")),
                        new ServicePort(8080, "HTTP", Handshakes.of("http:/"))),
                asShipped,
                List.of(new Tuning(
                        Set.of(StackMode.IPV4_ONLY, StackMode.DUAL_STACK),
                        versions,
                        tuned,
                        "bind ::",
                        "It binds IPv4 only.",
                        "measured")),
                List.of(new Expectation(
                        Set.of(SetUp.AS_SHIPPED),
                        Set.of(StackMode.DUAL_STACK),
                        versions,
                        8080,
                        IPFamily.IPV6,
                        Finding.REFUSES,
                        "It binds IPv4 only.")));
        Claim.Trial trial = new Claim.Trial(
                "demo:1.1",
                "default",
                StackMode.DUAL_STACK,
                new Settings(List.of(), Map.of("DEMO_MODE", "off"), Map.of(), Map.of()),
                List.of(
                        new Claim.Outcome(6379, IPFamily.IPV4, true),
                        new Claim.Outcome(6379, IPFamily.IPV6, true),
                        new Claim.Outcome(8080, IPFamily.IPV6, false)));
        assertThat(recipe)
                .isEqualTo(new Recipe(
                        "demo",
                        "Demo",
                        "demos",
                        List.of("demo:1.2", "demo:1.1"),
                        List.of("demo", "--version"),
                        "v([0-9.]+)",
                        false,
                        "bash",
                        Optional.of(new Recipe.Chart(
                                "demo",
                                "1.2.3",
                                "https://charts.example.com",
                                "demo/charts, values.yaml",
                                new Versions("[1,)"),
                                "image",
                                "service",
                                List.of("args"),
                                "extraEnv",
                                Map.of("/etc/demo.conf", "config"),
                                "")),
                        List.of(variant),
                        List.of(new Claim(
                                "Demo listens on both families.", "a blog", List.of(trial), Optional.empty()))));
    }

    @Test
    void readsTheSmallestRecipeWithEverythingElseLeftAsTheImageHasIt() {
        Recipe recipe = RecipeReader.read("small.yaml", """
                id: small
                name: Small
                images: [small:1.0]
                variants:
                  - {id: default, description: as it is, ports: [{port: 1, name: one, handshake: tcp}]}
                """);

        assertThat(recipe.group()).isEqualTo("systems");
        assertThat(recipe.versionCommand()).isEmpty();
        assertThat(recipe.versionPattern()).isEmpty();
        assertThat(recipe.embedded()).isFalse();
        assertThat(recipe.shell()).isEmpty();
        assertThat(recipe.chart()).isEmpty();
        assertThat(recipe.claims()).isEmpty();
        assertThat(recipe.variant().versions()).isEqualTo(Versions.ALL);
        assertThat(recipe.variant().asShipped()).isEqualTo(Settings.NONE);
        assertThat(recipe.variant().tunings()).isEmpty();
        assertThat(recipe.variant().expectations()).isEmpty();
    }

    @Test
    void readsForWhichVersionsAVariantIs() {
        Recipe recipe = RecipeReader.read("demo.yaml", DemoRecipe.with("claims:\n", """
                  - id: new
                    description: since 2
                    versions: '[2,)'
                    ports: [{port: 1, name: one, handshake: tcp}]
                claims:
                """));

        assertThat(recipe.variant("new").versions()).isEqualTo(new Versions("[2,)"));
    }

    @Test
    void makesATrialOfEachOfItsImages() {
        Recipe recipe =
                RecipeReader.read("demo.yaml", DemoRecipe.with("images: [demo:1.1]", "images: [demo:1.1, demo:1.2]"));

        List<Claim.Trial> trials = recipe.claims().get(0).trials();
        assertThat(trials).extracting(Claim.Trial::image).containsExactly("demo:1.1", "demo:1.2");
        assertThat(trials.get(1).outcomes()).isEqualTo(trials.get(0).outcomes());
    }

    @Test
    void readsATrialThatSaysThatTheContainerEnds() {
        Recipe recipe = RecipeReader.read("demo.yaml", DemoRecipe.with(DemoRecipe.SAYS, "        exits: true\n"));

        assertThat(recipe.claims().get(0).trials().get(0).exits()).isTrue();
    }

    @Test
    void readsWhatWasSeenByHand() {
        Recipe recipe = RecipeReader.read(
                "demo.yaml",
                DemoRecipe.with(
                        "    source: a blog\n",
                        "    source: a blog\n    by-hand: {day: '2026-11-26', ran: Demo 0.9, holds: false, seen: it ran}\n"));

        assertThat(recipe.claims().get(0).byHand())
                .hasValue(new Claim.ByHand("2026-11-26", "Demo 0.9", false, "it ran"))
                .get()
                .extracting(Claim.ByHand::words)
                .isEqualTo("measured by hand, outside of this report, on 2026-11-26: wrong on Demo 0.9 (it ran)");
    }

    @Test
    void keepsTheOrderOfTheFile() {
        Recipe recipe = RecipeReader.read(
                "demo.yaml", DemoRecipe.with("{DEMO_MODE: 'on'}", "{Z: '1', A: '2', M: '3', B: '4', Y: '5', C: '6'}"));

        assertThat(recipe.variant().asShipped().environment().keySet()).containsExactly("Z", "A", "M", "B", "Y", "C");
    }

    @Test
    void takesVersionsLeftOutForEveryVersion() {
        Recipe recipe =
                RecipeReader.read("demo.yaml", DemoRecipe.with("versions: '[1.0,)'\n        settings:", "settings:"));

        assertThat(recipe.variant().tunings().get(0).versions()).isEqualTo(Versions.ALL);
    }

    @Test
    void listsAllProblemsOfAFileAtOnceByLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("demo.yaml"),
                DemoRecipe.YAML
                        .replace("name: Demo\n", "nam: Demo\n")
                        .replace("handshake: redis", "handshake: redsi")
                        .replace("finding: refuses", "finding: refused"));

        RecipeException thrown = catchThrowableOfType(RecipeException.class, () -> RecipeReader.read(file));

        assertThat(thrown).hasMessage("""
                        demo.yaml:1: The recipe lacks "name".
                        demo.yaml:2: "nam" is not known here; known: id, name, group, order, images, version, embedded, shell, chart, files, variants, claims.
                        demo.yaml:10: There is no handshake "redsi"; known: amqp, bolt, cql, fastcgi, grpc, http, https, kafka, ldap, memcached, mongodb, mqtt, mysql, nats, postgresql, redis, smtp, tcp, tls, http:/path, http:/path=200, and tls+ before another.
                        demo.yaml:29: There is no finding "refused"; known: answers, refuses, times-out, silent, wrong-protocol, turned-away, differs, sent-elsewhere.""");
        assertThat(thrown.problems())
                .extracting(RecipeProblem::where)
                .containsExactly("", "/nam", "/variants/0/ports/0/handshake", "/variants/0/expect/0/finding");
    }

    @Test
    void namesAFileThatCannotBeRead(@TempDir Path folder) {
        Path file = folder.resolve("gone.yaml");

        assertThatThrownBy(() -> RecipeReader.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The recipe " + file + " cannot be read: " + file);
    }

    @Test
    void namesAFileThatIsNoTextInUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xE4});

        assertThatThrownBy(() -> RecipeReader.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The recipe " + file + " is no text in UTF-8; save it as that.");
    }
}
