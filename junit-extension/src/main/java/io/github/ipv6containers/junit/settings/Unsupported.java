package io.github.ipv6containers.junit.settings;

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

    private static final String NAME = "ipv6containers.unsupported";

    /** Reads it from the JUnit parameter, the system property, or the environment; else CI fails and a laptop skips. */
    public static Unsupported read(
            Class<?> testClass, ExtensionContext context, UnaryOperator<@Nullable String> environment) {
        return Setting.of(context, environment, NAME)
                .map(given -> parse(testClass, given))
                .orElseGet(() -> "true".equalsIgnoreCase(environment.apply("CI")) ? FAIL : SKIP);
    }

    private static Unsupported parse(Class<?> testClass, Setting given) {
        return given.among(values())
                .orElseThrow(
                        () -> WrongUse.on(testClass, NAME + " cannot be " + given + "; write \"skip\" or \"fail\"."));
    }

    /** Returns what to throw. */
    public RuntimeException outcome(RuntimeException reason) {
        return this == FAIL
                ? reason
                : new TestAbortedException("Skipped by @IPv6Containers: " + reason.getMessage(), reason);
    }
}
