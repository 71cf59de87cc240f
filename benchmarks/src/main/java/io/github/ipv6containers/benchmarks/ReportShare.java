package io.github.ipv6containers.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Tells how much of a report's wall time no server was booting in.
 *
 * <p>Images are run one at a time for it, so that boots do not overlap: each container that the report started counts for as
 * long as its server boots by itself. What is over is the report's own: start-up, networks, planted listeners, waiting
 * for what does not come, looks from inside, pages.
 */
final class ReportShare {

    private static final Set<String> MEASURED = Set.of("pass", "fail");

    private ReportShare() {}

    /**
     * Returns the share in percent.
     *
     * @param report the file that was written
     * @param wallMillis how long the command took
     * @param bootMillis how long a server of each system boots
     */
    static double percent(Path report, double wallMillis, Map<String, Double> bootMillis) throws IOException {
        JsonNode systems = new ObjectMapper().readTree(report.toFile()).path("systems");
        double booting = stream(systems)
                .mapToDouble(system -> containers(system)
                        * Objects.requireNonNull(
                                bootMillis.get(system.path("id").asText())))
                .sum();
        if (booting == 0) {
            throw new IllegalStateException("The report ran no container: " + report);
        }
        return 100 * (wallMillis - booting) / wallMillis;
    }

    private static long containers(JsonNode system) {
        Stream<JsonNode> runs = stream(system.path("subjects"))
                .flatMap(subject -> stream(subject.path("runs")))
                .filter(run -> run.path("sameAs").asText().isEmpty());
        // A trial that a run shows already has no container of its own.
        Stream<JsonNode> trials = stream(system.path("claims"))
                .flatMap(claim -> stream(claim.path("trials")))
                .filter(trial -> trial.path("shownBy").asText().isEmpty());
        return Stream.concat(runs, trials)
                .filter(run -> MEASURED.contains(run.path("outcome").asText()))
                .count();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
