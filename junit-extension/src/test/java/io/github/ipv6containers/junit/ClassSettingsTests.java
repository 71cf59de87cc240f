package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.junit.declared.ContainerList;
import io.github.ipv6containers.junit.settings.Recipes;
import io.github.ipv6containers.junit.settings.Unsupported;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

class ClassSettingsTests {

    private static final String PARAMETER = "ipv6containers.mode";
    private static final String VARIABLE = "IPV6CONTAINERS_MODE";

    @Test
    void theModeIsDualStackWhenNobodySaysAnything() {
        assertThat(mode(SilentTestCase.class, Map.of(), Map.of())).isEqualTo(StackMode.DUAL_STACK);
    }

    @Test
    void theEnvironmentVariableOverridesTheDefault() {
        assertThat(mode(SilentTestCase.class, Map.of(), Map.of(VARIABLE, "ipv4-only")))
                .isEqualTo(StackMode.IPV4_ONLY);
    }

    @Test
    void theAnnotationOverridesTheEnvironmentVariable() {
        assertThat(mode(IPv6OnlyTestCase.class, Map.of(), Map.of(VARIABLE, "ipv4-only")))
                .isEqualTo(StackMode.IPV6_ONLY);
    }

    @Test
    void theParameterOverridesAll() {
        assertThat(mode(IPv6OnlyTestCase.class, Map.of(PARAMETER, "DUAL_STACK"), Map.of(VARIABLE, "ipv4-only")))
                .isEqualTo(StackMode.DUAL_STACK);
    }

    @Test
    void aBlankSettingIsNone() {
        assertThat(mode(IPv6OnlyTestCase.class, Map.of(PARAMETER, " "), Map.of(VARIABLE, "")))
                .isEqualTo(StackMode.IPV6_ONLY);
    }

    @Test
    void theAnnotationIsInheritedAndMayStandOnAnotherAnnotation() {
        assertThat(mode(InheritingTestCase.class, Map.of(), Map.of())).isEqualTo(StackMode.IPV6_ONLY);
        assertThat(mode(ComposedTestCase.class, Map.of(), Map.of())).isEqualTo(StackMode.IPV4_ONLY);
    }

    @Test
    void aNestedClassHasTheSettingsOfTheOneAroundIt() {
        ExtensionContext around = FakeContext.of(IPv6OnlyTestCase.class, Map.of(), null);
        ExtensionContext nested = FakeContext.of(Object.class, Map.of(), around);

        assertThat(ClassSettings.find(nested, name -> null))
                .contains(new ClassSettings(
                        IPv6OnlyTestCase.class,
                        StackMode.IPV6_ONLY,
                        false,
                        Unsupported.SKIP,
                        Recipes.ON,
                        ContainerList.of(IPv6OnlyTestCase.class, false, List.of()),
                        ContainerScope.CLASS));
    }

    @Test
    void aNestedClassMayRepeatTheAnnotationButNotChangeIt() {
        ExtensionContext around = FakeContext.of(IPv6OnlyTestCase.class, Map.of(), null);

        assertThat(ClassSettings.find(FakeContext.of(InheritingTestCase.class, Map.of(), around), name -> null))
                .map(ClassSettings::testClass)
                .contains(IPv6OnlyTestCase.class);
        assertThatThrownBy(
                        () -> ClassSettings.find(FakeContext.of(SilentTestCase.class, Map.of(), around), name -> null))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(on(SilentTestCase.class) + "the class around it, " + IPv6OnlyTestCase.class.getName()
                        + ", has another one, and both share one network; remove the inner annotation.");
    }

    @Test
    void anUnknownModeIsToldWithItsSource() {
        assertThatThrownBy(() -> mode(SilentTestCase.class, Map.of(PARAMETER, "dual"), Map.of()))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(on(SilentTestCase.class) + "there is no mode \"dual\" (from the JUnit parameter or system"
                        + " property ipv6containers.mode); write ipv4-only, dual-stack or ipv6-only.");
        assertThatThrownBy(() -> mode(SilentTestCase.class, Map.of(), Map.of(VARIABLE, "v6")))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(on(SilentTestCase.class) + "there is no mode \"v6\" (from the environment variable"
                        + " IPV6CONTAINERS_MODE); write ipv4-only, dual-stack or ipv6-only.");
    }

    @Test
    void twoModesAreOneTooMany() {
        assertThatThrownBy(() -> mode(TwoModesTestCase.class, Map.of(), Map.of()))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(on(TwoModesTestCase.class) + "mode names 2 modes; name one.");
    }

    private static String on(Class<?> type) {
        return "@IPv6Containers on " + type.getName() + ": ";
    }

    private static @Nullable StackMode mode(
            Class<?> testClass, Map<String, String> parameters, Map<String, String> environment) {
        return ClassSettings.find(FakeContext.of(testClass, parameters, null), environment::get)
                .map(ClassSettings::mode)
                .orElse(null);
    }

    @IPv6Containers
    static class SilentTestCase {}

    @IPv6Containers(mode = StackMode.IPV6_ONLY)
    static class IPv6OnlyTestCase {}

    static class InheritingTestCase extends IPv6OnlyTestCase {}

    @IPv6Containers(mode = {StackMode.IPV6_ONLY, StackMode.DUAL_STACK})
    static class TwoModesTestCase {}

    @Retention(RetentionPolicy.RUNTIME)
    @IPv6Containers(mode = StackMode.IPV4_ONLY)
    @interface OverIPv4 {}

    @OverIPv4
    static class ComposedTestCase {}
}
