package io.github.ipv6containers.report.progress;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BarsTests {

    private final Pane pane = new Pane(24, 80);
    private final AtomicInteger over = new AtomicInteger();
    private final Bars bars = new Bars(pane.writer(), pane::size, over::incrementAndGet);

    @AfterEach
    void close() {
        bars.close();
    }

    @Test
    void tellsOfEachSystemInWorkHowMuchIsDoneAndWhatIsBeingProved() {
        bars.expect(steps("nginx", 4, "redis", 14, "rust", 6));
        bars.begin("redis", "redis:6.2 dual-stack as-shipped 6379").close();
        Doing redis = bars.begin("redis", "redis:7.2 dual-stack recipe starts");
        bars.begin("redis", "redis:8.2 dual-stack recipe starts");
        bars.begin("nginx", "nginx:1.28 dual-stack as-shipped 80,3001");
        redis.say("redis:7.2 dual-stack recipe 6379");

        assertThat(pane.lines())
                .containsExactly(
                        "nginx   0% [       ] 0/4 (0:00:00)   nginx:1.28 dual-stack as-shipped 80,3001",
                        "redis   7% [       ]  1/14 (0:00:00) redis:7.2 dual-stack recipe 6379",
                        "                                     redis:8.2 dual-stack recipe starts",
                        "all     4% [       ]  1/24 (0:00:00)");
    }

    @Test
    void keepsEachLineAboveThatIsNotToBeLost() {
        bars.line("Docker 28");
        bars.expect(steps("nginx", 4, "redis", 2));
        Doing nginx = bars.begin("nginx", "nginx:1.28 dual-stack as-shipped 80");
        bars.line("[1/6] nginx:1.28  dual-stack  as-shipped  80 refuses IPv6 (0.1 s)");
        bars.begin("redis", "redis:8.2 dual-stack as-shipped 6379").close();
        bars.line("dual-stack: 5 of 6 planted listeners read right at the end");
        nginx.close();

        assertThat(pane.lines())
                .containsExactly(
                        "Docker 28",
                        "[1/6] nginx:1.28  dual-stack  as-shipped  80 refuses IPv6 (0.1 s)",
                        "dual-stack: 5 of 6 planted listeners read right at the end",
                        "all    33% [===      ] 2/6 (0:00:00)");
    }

    @Test
    void keepsEachLineOfATerminalThatScrolls() {
        List<String> lines =
                IntStream.range(0, 40).mapToObj(number -> "not run: " + number).toList();
        bars.expect(steps("redis", 2));
        bars.begin("redis", "redis:8.2 dual-stack as-shipped 6379");
        lines.forEach(bars::line);

        assertThat(pane.lines()).startsWith("not run: 18").hasSize(23);
        assertThat(pane.lines().subList(0, 22)).isEqualTo(lines.subList(18, 40));
        assertThat(pane.lines().get(22)).startsWith("redis   0% [").endsWith("redis:8.2 dual-stack as-shipped 6379");
    }

    @Test
    void saysNothingTwice() {
        bars.expect(steps("redis", 2));
        bars.begin("redis", "redis:8.2 dual-stack as-shipped 6379");
        bars.smallLine("[1/2] redis:8.2  dual-stack  as-shipped  started, proving 1 port");

        assertThat(pane.lines()).hasSize(1);
    }

    @Test
    void showsTheLastOfMoreThanThereIsRoomFor() {
        Pane small = new Pane(6, 80);
        try (Bars many = new Bars(small.writer(), small::size, () -> {})) {
            many.expect(IntStream.range(10, 28)
                    .boxed()
                    .collect(toMap(number -> "system" + number, number -> 14, Integer::sum, LinkedHashMap::new)));
            IntStream.range(10, 28).forEach(number -> many.begin("system" + number, "starts"));
            many.line("a line");

            assertThat(small.lines()).hasSize(5).startsWith("a line");
            assertThat(small.lines().get(1)).startsWith("system25 ");
            assertThat(small.lines().get(4)).isEqualTo("all        0% [     ]   0/252 (0:00:00)");
        }
    }

    @Test
    void overdrawsNothingWhenTheTerminalIsMadeNarrower() {
        bars.expect(steps("redis", 2));
        bars.line("a line that stays");
        bars.begin("redis", "redis:8.2 dual-stack as-shipped 6379");
        pane.resize(24, 40);
        bars.line("another line that stays");

        assertThat(pane.lines()).startsWith("a line that stays").contains("another line that stays");
        assertThat(pane.lines().get(pane.lines().size() - 1))
                .startsWith("redis   0% [")
                .hasSizeLessThan(40);
    }

    @Test
    void leavesTheLinesAloneAtTheEnd() {
        bars.expect(steps("redis", 2, "nginx", 2));
        bars.begin("redis", "redis:8.2 dual-stack as-shipped 6379");
        bars.line("a line that stays");
        bars.close();
        bars.line("said too late");

        assertThat(pane.lines()).containsExactly("a line that stays");
        assertThat(over).hasValue(1);
    }

    @Test
    void saysNothingAfterTheLastLine() {
        bars.expect(steps("redis", 2, "nginx", 2));
        Doing redis = bars.begin("redis", "redis:8.2 dual-stack as-shipped 6379");
        bars.lastLine("Stopped");
        redis.say("too late");
        redis.close();
        bars.begin("nginx", "too late");
        bars.line("too late");

        assertThat(pane.lines()).containsExactly("Stopped");
        assertThat(over).hasValue(1);
    }

    @Test
    void takesWhatOthersPrintAWholeLineAtATime() throws IOException {
        List<String> lines = new ArrayList<>();
        try (WholeLines out = new WholeLines(lines::add)) {
            for (byte letter : "one\r\ntwö\nbegun".getBytes(StandardCharsets.UTF_8)) {
                out.write(letter);
            }
        }

        assertThat(lines).containsExactly("one", "twö");
    }

    private static Map<String, Integer> steps(Object... namesAndSteps) {
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSteps.length; i += 2) {
            steps.put((String) namesAndSteps[i], (Integer) namesAndSteps[i + 1]);
        }
        return steps;
    }
}
