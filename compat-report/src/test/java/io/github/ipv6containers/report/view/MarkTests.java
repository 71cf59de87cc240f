package io.github.ipv6containers.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Mixed;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunEntry;
import org.junit.jupiter.api.Test;

class MarkTests {

    @Test
    void saysOfEachFamilyWhatWasFoundOverIt() {
        RunEntry run = run(Mixed.asExpected(), "shop:2", SetUp.AS_SHIPPED);

        assertThat(Mark.of(run, IPFamily.IPV4)).isEqualTo(new Mark(Sign.ANSWERS, "answers", ""));
        assertThat(Mark.of(run, IPFamily.IPV6)).isEqualTo(new Mark(Sign.FAILS, "refuses", "8080"));
    }

    @Test
    void tellsGoodNewsThatItsRecipeDoesNotKnow() {
        assertThat(Mark.of(run(Mixed.mixed(), "shop:1", SetUp.AS_SHIPPED), IPFamily.IPV6))
                .isEqualTo(new Mark(Sign.CHANGED, "answers", ""));
    }

    @Test
    void tellsAContainerThatStopped() {
        assertThat(Mark.of(run(Mixed.mixed(), "shop:2", SetUp.RECIPE)))
                .isEqualTo(new Mark(Sign.CHANGED, "stopped, exit 64", ""));
    }

    @Test
    void isNeverGreenForWhatWasNotMeasured() {
        assertThat(Mark.of(run(Mixed.withoutDualStack(), "shop:2", SetUp.RECIPE), IPFamily.IPV4))
                .isEqualTo(new Mark(Sign.UNSUPPORTED, "unsupported", ""));
        assertThat(Mark.of(run(Mixed.withoutEngine(), "shop:2", SetUp.RECIPE), IPFamily.IPV6))
                .isEqualTo(new Mark(Sign.NOT_RUN, "not run", ""));
    }

    @Test
    void tellsARunForWhichNothingIsSet() {
        assertThat(Mark.of(run(Mixed.asExpected(), "lamp:3", SetUp.RECIPE), IPFamily.IPV6))
                .isEqualTo(new Mark(Sign.NOTHING_TO_SET, "nothing to set", ""));
    }

    private static RunEntry run(Report report, String image, SetUp setUp) {
        return report.cells()
                .filter(cell -> cell.subject().requested().equals(image))
                .map(cell -> cell.run())
                .filter(run -> run.mode() == StackMode.DUAL_STACK && run.setUp() == setUp)
                .findFirst()
                .orElseThrow();
    }
}
