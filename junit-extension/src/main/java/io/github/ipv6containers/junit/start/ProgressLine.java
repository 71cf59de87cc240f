package io.github.ipv6containers.junit.start;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.message.Words;
import io.github.ipv6containers.network.TestNetwork;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Tells in one line what was proved: of what a class shares at the level INFO, of what each test has at DEBUG.
 *
 * @param testClass the test class
 * @param mode the network's mode
 * @param level the level to log at
 * @param begin when the start began, by {@link System#nanoTime()}
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ProgressLine(Class<?> testClass, StackMode mode, Level level, long begin) {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.github.ipv6containers");

    public static ProgressLine beginning(Class<?> testClass, StackMode mode, Level level) {
        return new ProgressLine(testClass, mode, level, System.nanoTime());
    }

    void log(List<Outcome> outcomes, @Nullable TestNetwork network) {
        long millis = (System.nanoTime() - begin) / 1_000_000;
        int ports = outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .mapToInt(found -> (int) found.ports().stream()
                        .map(finding -> finding.port().number())
                        .distinct()
                        .count())
                .sum();
        String where =
                network == null ? "inside the JVM" : network.engine().facts().toString();
        List<String> notes =
                outcomes.stream().flatMap(outcome -> outcome.notes().stream()).toList();
        String line = text(outcomes.size(), ports, millis, where) + told(notes);
        // Not by a level as parameter: slf4j 1.7, which Testcontainers still names, has no method for that.
        if (level == Level.INFO) {
            LOGGER.info(line);
        } else {
            LOGGER.debug(line);
        }
    }

    static String told(List<String> notes) {
        return notes.stream().map(note -> "; " + note).collect(joining());
    }

    String text(int containers, int ports, long millis, String where) {
        String time = String.format(Locale.ROOT, "%,d", millis).replace(',', ' ');
        String families = mode.families().stream().map(IPFamily::toString).collect(joining(" and "));
        return "%s: %s, %s over %s proved in %s ms (%s, %s)"
                .formatted(
                        testClass.getSimpleName(),
                        Words.count(containers, "container"),
                        Words.count(ports, "port"),
                        families,
                        time,
                        where,
                        mode);
    }
}
