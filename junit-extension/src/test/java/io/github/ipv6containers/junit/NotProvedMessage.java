package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.VerificationFailedException;

/** Launches a class that fails before its first test, and returns its message without what differs from run to run. */
final class NotProvedMessage {

    private NotProvedMessage() {}

    static String of(Class<?> testCase) {
        return of(Launched.of(testCase));
    }

    static String of(Launched launched) {
        assertThat(launched.begun()).as("tests that were begun").isZero();
        assertThat(launched.failures()).singleElement().isInstanceOf(VerificationFailedException.class);
        return Normalized.of(String.valueOf(launched.failures().get(0).getMessage()));
    }
}
