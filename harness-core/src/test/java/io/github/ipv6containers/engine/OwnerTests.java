package io.github.ipv6containers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTests {

    @Test
    void aLiveProcessIsNotDead() {
        assertThat(Owner.self().isDead()).isFalse();
    }

    @Test
    void anOwnerIsReadBackFromItsText() {
        assertThat(Owner.parse(Owner.self().toString())).contains(Owner.self());
    }

    @Test
    void aProcessThatEndedIsDead() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "0").start();
        process.waitFor();

        assertThat(new Owner(Owner.self().place(), process.pid(), "1").isDead()).isTrue();
    }

    @Test
    void aNumberThatAnotherProcessUsesNowIsDead() {
        Owner self = Owner.self();

        assertThat(new Owner(self.place(), self.pid(), "1").isDead()).isTrue();
    }

    @Test
    void aProcessOfAnotherPlaceIsNeverDead() {
        assertThat(new Owner("another-machine", 999_999_999L, "1").isDead()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a/b/c", "a/1", "a/1/2/3", "a/-1/2"})
    void aForeignTextIsNoOwner(String text) {
        assertThat(Owner.parse(text)).isEmpty();
    }
}
