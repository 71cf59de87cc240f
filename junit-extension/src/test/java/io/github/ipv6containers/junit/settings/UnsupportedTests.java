package io.github.ipv6containers.junit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.junit.FakeContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.TestAbortedException;

class UnsupportedTests {

    private static final String PARAMETER = "ipv6containers.unsupported";
    private static final String VARIABLE = "IPV6CONTAINERS_UNSUPPORTED";

    @Test
    void aLaptopSkipsAndContinuousIntegrationFails() {
        assertThat(read(Map.of(), Map.of())).isEqualTo(Unsupported.SKIP);
        assertThat(read(Map.of(), Map.of("CI", "true"))).isEqualTo(Unsupported.FAIL);
        assertThat(read(Map.of(), Map.of("CI", "false"))).isEqualTo(Unsupported.SKIP);
    }

    @Test
    void theParameterOverridesTheEnvironment() {
        assertThat(read(Map.of(PARAMETER, "skip"), Map.of(VARIABLE, "fail", "CI", "true")))
                .isEqualTo(Unsupported.SKIP);
        assertThat(read(Map.of(), Map.of(VARIABLE, "skip", "CI", "true"))).isEqualTo(Unsupported.SKIP);
        assertThat(read(Map.of(), Map.of(VARIABLE, "FAIL"))).isEqualTo(Unsupported.FAIL);
    }

    @Test
    void anUnknownValueIsToldWithItsSource() {
        String on = "@IPv6Containers on " + getClass().getName() + ": ";

        assertThatThrownBy(() -> read(Map.of(PARAMETER, "ignore"), Map.of()))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(on + "ipv6containers.unsupported cannot be \"ignore\" (from the JUnit parameter or system"
                        + " property ipv6containers.unsupported); write \"skip\" or \"fail\".");
        assertThatThrownBy(() -> read(Map.of(), Map.of(VARIABLE, "yes")))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(on + "ipv6containers.unsupported cannot be \"yes\" (from the environment variable"
                        + " IPV6CONTAINERS_UNSUPPORTED); write \"skip\" or \"fail\".");
    }

    @Test
    void aSkipTellsTheReasonAndAFailureIsTheReasonItself() {
        RuntimeException reason = new IllegalStateException("The engine has no IPv6.");

        assertThat(Unsupported.FAIL.outcome(reason)).isSameAs(reason);
        assertThat(Unsupported.SKIP.outcome(reason))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("Skipped by @IPv6Containers: The engine has no IPv6.")
                .hasCause(reason);
    }

    private Unsupported read(Map<String, String> parameters, Map<String, String> environment) {
        return Unsupported.read(getClass(), FakeContext.of(getClass(), parameters, null), environment::get);
    }
}
