package io.github.ipv6containers.junit.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Says what becomes of a test class whose mode cannot be had on this machine. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Unsupported {
    SKIP,
    FAIL;

    private static final String PROPERTY = "ipv6containers.unsupported";
    private static final String VARIABLE = "IPV6CONTAINERS_UNSUPPORTED";

    /** Reads it from the JUnit parameter, the system property, or the environment; else CI fails and a laptop skips. */
    public static Unsupported read(
            Class<?> testClass, ExtensionContext context, UnaryOperator<@Nullable String> environment) {
        Optional<Setting> setting = Setting.parameter(
                        name -> context.getConfigurationParameter(name).orElse(null), PROPERTY)
                .or(() -> Setting.variable(environment, VARIABLE));
        return setting.map(given -> parse(testClass, given))
                .orElseGet(() -> "true".equalsIgnoreCase(environment.apply("CI")) ? FAIL : SKIP);
    }

    private static Unsupported parse(Class<?> testClass, Setting given) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(given.value().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        WrongUse.on(testClass, PROPERTY + " cannot be " + given + "; write \"skip\" or \"fail\"."));
    }

    /** Returns what to throw. */
    public RuntimeException outcome(RuntimeException reason) {
        return this == FAIL
                ? reason
                : new TestAbortedException("Skipped by @IPv6Containers: " + reason.getMessage(), reason);
    }
}
