package io.github.ipv6containers.everywhere;

import io.github.ipv6containers.StackMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was said from outside.
 *
 * @param mode the mode; empty when none was chosen, and then nothing is changed at all
 * @param fail whether a test fails whose class's containers are not proved
 * @param recipes whether an image of the catalogue gets its recipe
 * @param folder where the results are written; empty when nowhere
 */
record Choice(Optional<StackMode> mode, boolean fail, boolean recipes, Optional<Path> folder) {

    static final String MODE = "ipv6containers.mode";
    static final String ON_FAILURE = "ipv6containers.on-failure";
    static final String RECIPES = "ipv6containers.recipes";
    static final String FOLDER = "ipv6containers.out";

    /** Where Maven and Gradle keep what a build makes; the first that is there is taken. */
    private static final List<String> BUILD = List.of("target", "build");

    /**
     * Reads the system properties, then the environment variables of the same names in capitals.
     *
     * @throws IllegalArgumentException if a word is unknown; the message lists the known ones
     */
    static Choice read(UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        Optional<StackMode> mode = setting(MODE, properties, environment).map(Choice::mode);
        boolean fail =
                setting(ON_FAILURE, properties, environment).map(Choice::isFail).orElse(false);
        boolean recipes =
                setting(RECIPES, properties, environment).map(Choice::isOn).orElse(true);
        Optional<Path> folder = setting(FOLDER, properties, environment)
                .map(Path::of)
                .or(() -> BUILD.stream()
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .map(path -> path.resolve("ipv6containers"))
                        .findFirst());
        return new Choice(mode, fail, recipes, folder);
    }

    private static StackMode mode(String word) {
        try {
            return StackMode.parse(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    MODE + " cannot be \"" + word + "\"; write ipv4-only, dual-stack or ipv6-only.", e);
        }
    }

    private static boolean isFail(String word) {
        return switch (word) {
            case "fail" -> true;
            case "report" -> false;
            default ->
                throw new IllegalArgumentException(ON_FAILURE + " cannot be \"" + word + "\"; write report or fail.");
        };
    }

    private static boolean isOn(String word) {
        return switch (word) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(RECIPES + " cannot be \"" + word + "\"; write on or off.");
        };
    }

    private static Optional<String> setting(
            String name, UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        String variable = name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
        return Stream.of(properties.apply(name), environment.apply(variable))
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }
}
