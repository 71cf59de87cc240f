package io.github.ipv6containers.examples.shop;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void needsAnItem() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Order(1, " ", 1, 450, false));
    }

    @Test
    void needsAPiece() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Order(1, "tea", 0, 0, false));
    }
}
