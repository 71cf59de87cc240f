package io.github.ipv6containers.reliability.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.probe.Patience;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small zoo; {@code ./harness reliability} proves larger ones again and again. */
@Tag("docker")
class ZooDockerTests {

    private static final Patience PATIENCE =
            Patience.DEFAULT.withStartUp(Duration.ofSeconds(12)).withStay(Duration.ofSeconds(3));

    @Test
    void everyVerdictIsTrueInEveryMode() {
        List<Verdict> verdicts = new ZooRound(Engine.connect(), PATIENCE).verdicts(1, 24, List.of(StackMode.values()));

        assertThat(verdicts).hasSize(4 * 24);
        assertThat(verdicts).filteredOn(Verdict::isWrong).isEmpty();
        assertThat(verdicts).filteredOn(Verdict::isGreenInTruth).hasSizeBetween(20, 76);
    }
}
