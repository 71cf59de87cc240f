package io.github.ipv6containers.junit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class JUnitVersionTests {

    @Test
    void takesTheOneThatThisTestRunsOn() {
        assertThatCode(() -> JUnitVersion.check(getClass())).doesNotThrowAnyException();
        assertThat(JUnitVersion.storesForSessions()).isTrue();
        assertThat(JUnitVersion.publishesFiles()).isTrue();
    }

    @Test
    void saysInOneSentenceThatAnOlderOneIsTooOld() {
        assertThatThrownBy(() -> JUnitVersion.check(getClass(), false))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@IPv6Containers on " + getClass().getName() + ": the JUnit on the class path is older than"
                        + " 5.10, on which tests over IPv6 could use IPv4 unseen; take JUnit 5.10 or newer, for example by"
                        + " its BOM org.junit:junit-bom.");
    }
}
