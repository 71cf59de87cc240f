package io.github.ipv6containers.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void takesTheMiddleOfAnOddNumberAndTheMeanOfTheTwoInTheMiddleOfAnEvenOne() {
        assertThat(new Figures(List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4.0);
        assertThat(new Figures(List.of(9.0, 1.0, 4.0, 5.0)).median()).isEqualTo(4.5);
    }

    @Test
    void comparesEachRoundWithTheSameRound() {
        Figures proved = new Figures(List.of(10.0, 40.0));
        Figures plain = new Figures(List.of(20.0, 10.0));

        assertThat(proved.dividedBy(plain).values()).containsExactly(0.5, 4.0);
    }

    @Test
    void refusesToCompareDifferentNumbersOfRounds() {
        Figures two = new Figures(List.of(1.0, 2.0));
        Figures one = new Figures(List.of(1.0));

        assertThatThrownBy(() -> two.dividedBy(one)).hasMessage("2 rounds cannot be compared with 1.");
    }

    @Test
    void tellsTheMedianAndTheSpread() {
        assertThat(new Figures(List.of(1234.4, 900.0, 2000.6)).text(0)).isEqualTo("1,234 (900 – 2,001)");
        assertThat(new Figures(List.of(1.0)).text(2)).isEqualTo("1.00");
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> new Figures(List.of())).hasMessage("Nothing was measured.");
    }
}
