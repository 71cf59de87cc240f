package io.github.ipv6containers.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[,4.3.7) | 4.3.6 | true",
                "[,4.3.7) | 4.3.7 | false",
                "[,4.3.7) | 4.2-management | true",
                "[,4.3.7) | 3.10-management | true",
                "[,1.19.0) | 1.18 | true",
                "[,1.19.0) | 1.19 | false",
                "[,1.19.0) | 1.28 | false",
                "[7.0.1,) | 7.2 | true",
                "[7.0.1,) | 6.2 | false",
                "* | anything | true",
                "[7.0.1,) | latest | false",
                "[,7.0.1) | latest | false",
                "[2,3) | v2.13.0 | true",
                "[4.2,4.3) | 4.2-management | true",
                "[,4.2] | 4.2-management | true",
                "[4.2,) | 4.2-rc.1 | false",
                "[4.2-rc.1,) | 4.2-beta.3 | false",
                "[4.2-rc.1,4.2) | 4.2-rc.2 | true",
                "[3.14,) | 3.14.0b1 | false",
                "[3.14,) | 3.14.0-bookworm | true",
                "[,11.8.9] | 11.8.9-MariaDB-0+deb13u1 | true",
                "[1.10,) | 1.9 | false",
                "[1.0,1.2),[1.5,2.0) | 1.3 | false",
                "[1.0,1.2),[1.5,2.0) | 1.6 | true",
                "(1.0,2.0) | 1.0 | false",
                "(1.0,2.0) | 1.0.1 | true",
                "[1.0] | 1 | true",
                "[20260101000000000000,) | 20260101000000000001 | true"
            })
    void holdsVersionsAndTagsByTheirNumbers(String range, String version, boolean held) {
        assertThat(new Versions(range).contain(version)).isEqualTo(held);
    }

    @Test
    void holdsAnUnknownVersionOnlyInTheRangeOfAll() {
        assertThat(Versions.ALL.contain("")).isTrue();
        assertThat(new Versions("[,9)").contain("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[,1.0) | [1.0,) | false",
                "[,1.0] | [1.0,) | true",
                "[1.0,2.0) | [1.5,3.0) | true",
                "[1.0,2.0) | [2.0,3.0) | false",
                "[1.0] | [1.0] | true",
                "[1.0] | [1.1] | false",
                "[1.0,1.2),[1.5,2.0) | [1.2,1.5) | false",
                "[1.0,1.2),[1.5,2.0) | [1.4,1.6) | true",
                "[1.0,2.0] | (2.0,3.0) | false",
                "* | [1.2,1.5) | true",
                "[1.2,1.5) | * | true"
            })
    void overlapsWhenAVersionLiesInBoth(String one, String other, boolean overlap) {
        assertThat(new Versions(one).overlap(new Versions(other))).isEqualTo(overlap);
        assertThat(new Versions(other).overlap(new Versions(one))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">= 7",
                "7",
                "",
                "[]",
                "(1.0)",
                "[2.0,1.0]",
                "[1.0,1.0)",
                "[1.0,2.0",
                "1.0,2.0]",
                "[1.0,2.0],",
                "[1.0 ,2.0]",
                "[a,b]",
                "[1,2,3]",
                "[1.0,2.0] [3.0,)"
            })
    void saysHowARangeIsWritten(String text) {
        assertThatThrownBy(() -> new Versions(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"" + text + "\" is no range of versions; write it like \"[7.0.1,)\", \"[,7.0.1)\" or \"*\".");
    }
}
