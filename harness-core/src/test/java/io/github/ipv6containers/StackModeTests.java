package io.github.ipv6containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StackModeTests {

    @ParameterizedTest
    @CsvSource({
        "ipv4-only, IPV4_ONLY",
        "dual-stack, DUAL_STACK",
        "IPV6_ONLY, IPV6_ONLY",
        "' Dual_Stack ', DUAL_STACK",
    })
    void aModeIsReadByItsIdAndByItsConstantsName(String text, StackMode mode) {
        assertThat(StackMode.parse(text)).isEqualTo(mode);
    }

    @ParameterizedTest
    @EnumSource(StackMode.class)
    void everyIdIsReadBack(StackMode mode) {
        assertThat(StackMode.parse(mode.id())).isEqualTo(mode);
        assertThat(mode.families()).isNotEmpty();
    }

    @Test
    void anUnknownModeIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> StackMode.parse("dual"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no mode \"dual\"; known: ipv4-only, dual-stack, ipv6-only.");
    }
}
