package io.github.ipv6containers.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ipv6containers.report.Harness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks servers that are in nobody's catalogue; what is right of each is written beside their sources. */
@Tag("docker")
class CheckImagesDockerTests {

    private static final Path EXPECTED = Path.of("../testbed/images/check/expected.tsv");

    /** Most of the time of a check is waiting, so several run side by side. */
    private static final int AT_A_TIME = 16;

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(AT_A_TIME);
    private static final Map<Row, Future<Harness.Ran>> CHECKS = new TreeMap<>();

    private static final AtomicReference<OnOneNetwork> NETWORK = new AtomicReference<>();

    private static final Row SURROUNDED =
            new Row("ipv6containers-check/base-big", List.of("8000:http"), "yes", "yes", "", "");

    @TempDir
    private static Path folder = Path.of("");

    /** What has to be found of each port of one image: yes, no, which finding, or that the container ends. */
    record Row(String image, List<String> ports, String ipv4, String ipv6, String command, String options)
            implements Comparable<Row> {

        static Row parse(String line) {
            String[] fields = line.split("\t", -1);
            String[] numbers = fields[1].split(",", -1);
            String[] handshakes = fields[2].split(",", -1);
            return new Row(
                    fields[0],
                    IntStream.range(0, numbers.length)
                            .mapToObj(at -> numbers[at] + ":" + handshakes[at])
                            .toList(),
                    fields[3],
                    fields[4],
                    fields.length > 6 ? fields[6] : "",
                    fields.length > 7 ? fields[7] : "");
        }

        /** One that answers nowhere would be waited for until the time-out. */
        String[] arguments(Path json) {
            boolean nowhere = ipv4.equals("no") && ipv6.equals("no");
            return Stream.of(
                            Stream.of("check", image, "--json", json.toString()),
                            ports.stream().flatMap(port -> Stream.of("--port", port)),
                            words(nowhere ? "--timeout 10" : options),
                            command.isEmpty() ? Stream.<String>of() : Stream.concat(Stream.of("--"), words(command)))
                    .flatMap(all -> all)
                    .toArray(String[]::new);
        }

        private static Stream<String> words(String text) {
            return text.isEmpty() ? Stream.of() : Stream.of(text.split(" ", -1));
        }

        private String name() {
            return image + "-" + String.join("-", ports) + "-" + command;
        }

        Path json() {
            return folder.resolve(name().replaceAll("[^a-z0-9]", "-") + ".json");
        }

        boolean answersWithBoth() {
            return ipv4.equals("yes") && ipv6.equals("yes");
        }

        static boolean isRight(String expected, String found) {
            return switch (expected) {
                case "yes" -> found.equals("answers");
                case "no" -> !found.equals("answers");
                default -> found.equals(expected);
            };
        }

        @Override
        public int compareTo(Row other) {
            return name().compareTo(other.name());
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = Files.readAllLines(EXPECTED).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Row::parse)
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(15);
        return rows;
    }

    /** Serves when all that it was given is there. */
    private static final String GIVEN =
            "grep -q told /etc/app.conf && grep -q told /there/app.conf && getent hosts price-list"
                    + " && grep -q 1 /proc/sys/net/ipv6/bindv6only && exec python3 -m http.server 8000 --bind ::";

    @BeforeAll
    static void checkAll() throws IOException {
        Path file = Files.writeString(folder.resolve("app.conf"), "told\n");
        CHECKS.put(
                SURROUNDED,
                WORKERS.submit(() -> Harness.onEngine(
                        "check",
                        SURROUNDED.image(),
                        "--port",
                        "8000:http",
                        "--file",
                        "/etc/app.conf=" + file,
                        "--volume",
                        folder + ":/there:ro",
                        "--network-alias",
                        "price-list",
                        "--sysctl",
                        "net.ipv6.bindv6only=1",
                        "--",
                        "sh",
                        "-c",
                        GIVEN)));
        OnOneNetwork checking = OnOneNetwork.open();
        NETWORK.set(checking);
        List<Row> rows = new ArrayList<>(rows());
        Collections.reverse(rows); // What takes longest is at the end of the list, and would be waited for by itself.
        rows.forEach(
                row -> CHECKS.put(row, WORKERS.submit(() -> Harness.checking(checking, row.arguments(row.json())))));
    }

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
        Optional.ofNullable(NETWORK.get()).ifPresent(OnOneNetwork::close);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isRightOf(Row row) throws Exception {
        Harness.Ran ran = Objects.requireNonNull(CHECKS.get(row)).get();
        JsonNode run = new JsonMapper().readTree(Files.readString(row.json())).at("/subject/runs/0");

        assertThat(ran.status()).as(ran.toString()).isEqualTo(row.answersWithBoth() ? 0 : 1);
        assertThat(ran.out()).startsWith(row.image()).contains(row.image());
        if (run.path("ending").isNull()) {
            for (String port : row.ports()) {
                Map<String, String> found = found(run, port.replaceFirst(":.*", ""));
                assertThat(found).as(ran.out()).containsOnlyKeys("ipv4", "ipv6");
                assertThat(found.get("ipv4")).as(ran.out()).matches(one -> Row.isRight(row.ipv4(), one), row.ipv4());
                assertThat(found.get("ipv6")).as(ran.out()).matches(one -> Row.isRight(row.ipv6(), one), row.ipv6());
            }
        } else {
            assertThat(List.of(row.ipv4(), row.ipv6())).as(ran.out()).containsOnly("ended");
            assertThat(run.path("reason").asText())
                    .matches(
                            row.image().contains("/dies")
                                    ? "exited with 7: fatal: no such setting: liste"
                                    : "exited with 1: .+");
        }
    }

    private static Map<String, String> found(JsonNode run, String port) {
        return StreamSupport.stream(run.path("findings").spliterator(), false)
                .filter(finding -> finding.path("port").asText().equals(port))
                .collect(Collectors.toMap(finding -> finding.path("family").asText(), finding -> finding.path("finding")
                        .asText()));
    }

    @Test
    void givesTheContainerWhatTheOptionsSay() throws Exception {
        Harness.Ran ran = Objects.requireNonNull(CHECKS.get(SURROUNDED)).get();

        assertThat(ran.status()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .startsWith("ipv6containers-check/base-big answers on every port over every family")
                .endsWith(
                        "  also: The container was given net.ipv6.bindv6only=1: a socket that is bound to :: serves IPv6"
                                + " alone, unless its program asks for both.\n");
    }
}
