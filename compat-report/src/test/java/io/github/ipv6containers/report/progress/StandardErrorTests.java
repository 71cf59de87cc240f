package io.github.ipv6containers.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardErrorTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TERM=xterm-256color                | true  | true
            TERM=xterm-256color                | false | false
            TERM=linux NO_COLOR= CI=           | true  | true
            TERM=xterm NO_COLOR=1              | true  | false
            TERM=xterm NO_COLOR=false          | true  | false
            TERM=xterm CI=true                 | true  | false
            TERM=dumb                          | true  | false
            TERM=                              | true  | false
            HOME=/home                         | true  | false
            """)
    void takesBarsWhenItIsATerminalAndNobodySaysOtherwise(String environment, boolean isTerminal, boolean takes) {
        Map<String, String> variables = Arrays.stream(environment.split(" "))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));

        assertThat(StandardError.takesBars(
                        variables, () -> isTerminal ? Optional.of(new Size(24, 80)) : Optional.empty()))
                .isEqualTo(takes);
    }

    @ParameterizedTest
    @CsvSource({"'24 80\n', 24, 80", "'50 132', 50, 132"})
    void readsTheSize(String told, int rows, int columns) {
        assertThat(StandardError.parse(told)).hasValue(new Size(rows, columns));
    }

    /** A serial line says that it has no rows. */
    @ParameterizedTest
    @CsvSource({"''", "'0 0\n'", "'24'", "'a b'"})
    void takesWhatHasNoSizeForNoTerminal(String told) {
        assertThat(StandardError.parse(told)).isEmpty();
    }
}
