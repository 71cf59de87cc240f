package io.github.ipv6containers.junit.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says whether a container of Testcontainers' own classes gets the recipe of its image, where the catalogue has one. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Recipes {
    ON,
    OFF;

    private static final String PROPERTY = "ipv6containers.recipes";
    private static final String VARIABLE = "IPV6CONTAINERS_RECIPES";

    /** Reads it from the JUnit parameter, the system property, or the environment; else they are given. */
    public static Recipes read(
            Class<?> testClass, ExtensionContext context, UnaryOperator<@Nullable String> environment) {
        Optional<Setting> setting = Setting.parameter(
                        name -> context.getConfigurationParameter(name).orElse(null), PROPERTY)
                .or(() -> Setting.variable(environment, VARIABLE));
        return setting.map(given -> parse(testClass, given)).orElse(ON);
    }

    private static Recipes parse(Class<?> testClass, Setting given) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(given.value().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> WrongUse.on(testClass, PROPERTY + " cannot be " + given + "; write \"on\" or \"off\"."));
    }

    public boolean areGiven() {
        return this == ON;
    }
}
