package io.github.ipv6containers.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final StringWriter text = new StringWriter();

    @Test
    void tellsAllInPlainLinesWhereThereAreNoBars() {
        tell(new Progress(new PrintWriter(text)));

        assertThat(seconds(text.toString()).lines())
                .containsExactly(
                        "Docker 28",
                        "image 1/2  redis:8.2  official",
                        "[1/3] redis:8.2  dual-stack  as-shipped  started, proving 1 port",
                        "[1/3] redis:8.2  dual-stack  as-shipped  6379 answers over IPv4 and IPv6 (S s)",
                        "[2/3] redis:8.2  dual-stack  recipe  nothing to set, so the run as shipped speaks for it",
                        "[3/3] nginx:1.28  dual-stack  as-shipped  started, proving 2 ports",
                        "[3/3] nginx:1.28  dual-stack  as-shipped  80 refuses IPv6 (S s)",
                        "Stopped");
    }

    @Test
    void keepsAmongBarsWhatIsNotAsExpected() {
        Pane pane = new Pane(24, 80);
        tell(new Progress(new Bars(pane.writer(), pane::size, () -> {})));

        assertThat(pane.lines().stream().map(ProgressTests::seconds))
                .containsExactly(
                        "Docker 28", "[3/3] nginx:1.28  dual-stack  as-shipped  80 refuses IPv6 (S s)", "Stopped");
    }

    @Test
    void namesInABarWhatIsBeingProved() {
        Pane pane = new Pane(24, 120);
        try (Progress progress = new Progress(new Bars(pane.writer(), pane::size, () -> {}))) {
            progress.expect(Map.of("nginx", 2));
            Progress.Step step = progress.step("nginx", "nginx:1.28  dual-stack  as-shipped");

            assertThat(pane.lines().get(0)).endsWith(") nginx:1.28 dual-stack as-shipped starts");
            step.proving(List.of(80, 3001));
            assertThat(pane.lines().get(0)).endsWith(") nginx:1.28 dual-stack as-shipped 80,3001");
        }
    }

    @Test
    void saysNothingAfterTheLastLine() {
        try (Progress progress = new Progress(new PrintWriter(text))) {
            progress.sayLast("last");
            progress.say("later");
        }

        assertThat(text).hasToString("last" + System.lineSeparator());
    }

    private static void tell(Progress progress) {
        progress.say("Docker 28");
        progress.expect(Map.of("images", 2));
        progress.begin("images", "redis:8.2").close();
        progress.saySmall("image 1/2  redis:8.2  official");
        progress.expect(Map.of("redis", 2, "nginx", 1));
        try (Progress.Step step = progress.step("redis", "redis:8.2  dual-stack  as-shipped")) {
            step.proving(List.of(6379));
            step.done("6379 answers over IPv4 and IPv6", true);
        }
        try (Progress.Step step = progress.step("redis", "redis:8.2  dual-stack  recipe")) {
            step.saySmall("nothing to set, so the run as shipped speaks for it");
        }
        try (Progress.Step step = progress.step("nginx", "nginx:1.28  dual-stack  as-shipped")) {
            step.proving(List.of(80, 3001));
            step.done("80 refuses IPv6", false);
        }
        progress.sayLast("Stopped");
        progress.say("too late");
        progress.close();
    }

    private static String seconds(String words) {
        return words.replaceAll("\\d+\\.\\d s", "S s");
    }
}
