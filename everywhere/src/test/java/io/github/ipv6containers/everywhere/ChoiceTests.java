package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.StackMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceTests {

    @Test
    void isOffWhereNoModeIsChosen() {
        assertThat(choice(Map.of(), Map.of()).mode()).isEmpty();
        assertThat(choice(Map.of(), Map.of("IPV6CONTAINERS_MODE", " ")).mode()).isEmpty();
        assertThat(choice(Map.of(), Map.of()).fail()).isFalse();
    }

    @Test
    void takesThePropertyBeforeTheVariable() {
        Choice choice = choice(
                Map.of("ipv6containers.mode", "ipv6-only", "ipv6containers.out", "somewhere"),
                Map.of("IPV6CONTAINERS_MODE", "dual-stack", "IPV6CONTAINERS_ON_FAILURE", "fail"));

        assertThat(choice)
                .isEqualTo(new Choice(Optional.of(StackMode.IPV6_ONLY), true, true, Optional.of(Path.of("somewhere"))));
    }

    @Test
    void saysWhichWordsThereAre() {
        assertThatThrownBy(() -> choice(Map.of("ipv6containers.mode", "ipv6"), Map.of()))
                .hasMessage("ipv6containers.mode cannot be \"ipv6\"; write ipv4-only, dual-stack or ipv6-only.");
        assertThatThrownBy(() -> choice(Map.of("ipv6containers.recipes", "no"), Map.of()))
                .hasMessage("ipv6containers.recipes cannot be \"no\"; write on or off.");
        assertThatThrownBy(() -> choice(Map.of("ipv6containers.on-failure", "yes"), Map.of()))
                .hasMessage("ipv6containers.on-failure cannot be \"yes\"; write report or fail.");
    }

    private static Choice choice(Map<String, String> properties, Map<String, String> environment) {
        return Choice.read(properties::get, environment::get);
    }
}
