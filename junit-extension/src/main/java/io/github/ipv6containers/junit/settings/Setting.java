package io.github.ipv6containers.junit.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds a setting that came from outside of the test class.
 *
 * @param value the value, never blank
 * @param source where it was read, for messages
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Setting(String value, String source) {

    /** Reads a JUnit parameter or system property, or else the environment variable of that name. */
    static Optional<Setting> of(ExtensionContext context, UnaryOperator<@Nullable String> environment, String name) {
        return parameter(key -> context.getConfigurationParameter(key).orElse(null), name)
                .or(() -> variable(environment, name.replace('.', '_').toUpperCase(Locale.ROOT)));
    }

    /** Reads a JUnit parameter; JUnit looks at the system property of that name too. */
    public static Optional<Setting> parameter(UnaryOperator<@Nullable String> parameters, String name) {
        return setting(parameters.apply(name), "the JUnit parameter or system property " + name);
    }

    /** Reads an environment variable. */
    public static Optional<Setting> variable(UnaryOperator<@Nullable String> environment, String name) {
        return setting(environment.apply(name), "the environment variable " + name);
    }

    private static Optional<Setting> setting(@Nullable String value, String source) {
        // A CI matrix sets variables that it has no value for to an empty text.
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Setting(text, source));
    }

    /** Returns the constant of this name, whatever the case; empty when there is none. */
    <E extends Enum<E>> Optional<E> among(E[] constants) {
        return Stream.of(constants)
                .filter(known -> known.name().equalsIgnoreCase(value))
                .findFirst();
    }

    @Override
    public String toString() {
        return "\"" + value + "\" (from " + source + ")";
    }
}
