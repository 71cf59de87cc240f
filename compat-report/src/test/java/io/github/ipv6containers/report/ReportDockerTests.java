package io.github.ipv6containers.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ipv6containers.report.stored.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report over real servers says what is true of them. */
@Tag("docker")
class ReportDockerTests {

    @TempDir
    private static Path folder = Path.of("");

    private static Harness.Ran ran = new Harness.Ran(-1, "", "");
    private static JsonNode report = new JsonMapper().createObjectNode();

    /** One image of most systems: the other versions are the release's concern, and take minutes. */
    @BeforeAll
    static void reportOnce() throws IOException {
        ran = Harness.onEngine(
                "report",
                "--only",
                "redis,mariadb,rabbitmq,nginx,wiremock",
                "--image",
                "redis=redis:6.2",
                "--image",
                "redis=redis:7.2",
                "--image",
                "mariadb=mariadb:11.8",
                "--image",
                "rabbitmq=rabbitmq:4.0-management",
                "--image",
                "nginx=nginx:1.28",
                "--parallel",
                "8",
                "--stay",
                "2",
                "--out",
                folder.toString());
        report = new JsonMapper().readTree(Files.readString(folder.resolve("report.json")));
    }

    @Test
    void isAsEveryRecipeExpects() {
        assertThat(ran.status()).as(ran.toString()).isZero();
        assertThat(ran.out()).endsWith("\"./harness recipe show rabbitmq\" prints what to set." + "\n");
        assertThat(ReportSchema.problems(report.toString())).isEmpty();
        assertThat(report.at("/summary/notRun").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "redis, redis:6.2, default, as-shipped, pass, ''",
        "redis, redis:7.2, default, as-shipped, pass, ''",
        "redis, redis:7.2, default, recipe, pass, ''",
        "mariadb, mariadb:11.8, default, as-shipped, pass, ''",
        "rabbitmq, rabbitmq:4.0-management, default, as-shipped, fail, 15672 and 15692 refuse IPv6",
        "rabbitmq, rabbitmq:4.0-management, default, recipe, pass, ''",
        "nginx, nginx:1.28, default, as-shipped, pass, ''",
        "nginx, nginx:1.28, own-configuration, as-shipped, fail, 3001 refuses IPv6",
        "nginx, nginx:1.28, own-configuration, recipe, pass, ''",
        "wiremock, embedded, default, as-shipped, pass, ''"
    })
    void saysOnDualStackWhatIsTrue(
            String system, String image, String variant, String setUp, String outcome, String reason) {
        assertThat(runs(system, image)
                        .filter(run -> run.path("mode").asText().equals("dual-stack"))
                        .filter(run -> run.path("variant").asText().equals(variant))
                        .filter(run -> run.path("setUp").asText().equals(setUp)))
                .singleElement()
                .satisfies(run -> assertThat(List.of(
                                run.path("outcome").asText(), run.path("reason").asText()))
                        .containsExactly(outcome, reason));
    }

    @ParameterizedTest
    @CsvSource({"redis", "mariadb", "rabbitmq", "nginx", "wiremock"})
    void passesEverySystemOnIPv4Alone(String system) {
        assertThat(runs(system, "").filter(run -> run.path("mode").asText().equals("ipv4-only")))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.path("outcome").asText()).isEqualTo("pass"));
    }

    @Test
    void settlesTheClaimOfOneArgumentForTwoAddressesByTheRuns() {
        JsonNode redis = system("redis");

        assertThat(stream(redis.path("claims"))
                        .filter(claim -> claim.path("text").asText().contains("as one argument")))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.path("verdict").asText())
                            .as(claim.toPrettyString())
                            .isEqualTo("wrong");
                    assertThat(claim.path("because").asText())
                            .matches("exit 1 on Redis 6\\.[0-9.]+; as said on 7\\.[0-9.]+; not run on redis:8\\.2");
                });
    }

    @Test
    void readsEveryPlantedListenerAtBothEndsOfEveryMode() {
        assertThat(stream(report.path("controls"))).hasSize(3 * 2 * 6).allSatisfy(control -> assertThat(
                        control.path("ok").asBoolean())
                .isTrue());
    }

    @Test
    void namesWhatRanAndWhatListens() {
        assertThat(stream(system("rabbitmq").path("subjects")))
                .allSatisfy(subject -> assertThat(subject.path("ran").asText()).isNotEmpty())
                .allSatisfy(
                        subject -> assertThat(subject.path("digest").asText()).contains("sha256:"))
                .allSatisfy(
                        subject -> assertThat(subject.path("version").asText()).startsWith("4."));
        assertThat(runs("rabbitmq", "rabbitmq:4.0-management")
                        .flatMap(run -> stream(run.path("listening")))
                        .map(row -> row.path("address").asText() + " "
                                + row.path("port").asInt()))
                .contains("0.0.0.0 15672", ":: 15672", ":: 5672");
    }

    @Test
    void tellsItsProgressInPlainLinesWithSeconds() {
        assertThat(ran.err().lines())
                .anyMatch(
                        line -> line.matches(
                                "\\[\\d+/\\d+] redis:7\\.2  dual-stack  as-shipped  6379 answers over IPv4 and IPv6 \\(\\d+\\.\\d s\\)"))
                .anyMatch(line -> line.equals("dual-stack: 6 of 6 planted listeners read right at the start"));
    }

    private static JsonNode system(String id) {
        return stream(report.path("systems"))
                .filter(system -> system.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** An empty image stands for all of them. */
    private static Stream<JsonNode> runs(String system, String image) {
        return stream(system(system).path("subjects"))
                .filter(subject ->
                        image.isEmpty() || subject.path("requested").asText().equals(image))
                .flatMap(subject -> stream(subject.path("runs")));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
