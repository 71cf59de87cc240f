package io.github.ipv6containers.junit.settings;

import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says whether a container of Testcontainers' own classes gets the recipe of its image, where the catalogue has one. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Recipes {
    ON,
    OFF;

    private static final String NAME = "ipv6containers.recipes";

    /** Reads it from the JUnit parameter, the system property, or the environment; else they are given. */
    public static Recipes read(
            Class<?> testClass, ExtensionContext context, UnaryOperator<@Nullable String> environment) {
        return Setting.of(context, environment, NAME)
                .map(given -> parse(testClass, given))
                .orElse(ON);
    }

    private static Recipes parse(Class<?> testClass, Setting given) {
        return given.among(values())
                .orElseThrow(() -> WrongUse.on(testClass, NAME + " cannot be " + given + "; write \"on\" or \"off\"."));
    }

    public boolean areGiven() {
        return this == ON;
    }
}
