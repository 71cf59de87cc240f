package io.github.ipv6containers.lint.rules.container;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.facts.ImageFacts;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.MountedFile;
import io.github.ipv6containers.lint.model.Variable;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says whether a container is told what a recipe sets. */
enum Evidence {
    SET,
    NOT_SET,
    /** It may be: there are files or variables that cannot be seen. */
    UNSEEN;

    static Evidence of(Recipe recipe, Variant variant, Optional<Tuning> tuning, Container container) {
        String everything = container.everything().map(Text::content).collect(joining("\n"));
        boolean otherwise = ImageFacts.of(recipe.id()).otherwise().stream()
                .anyMatch(pattern -> pattern.matcher(everything).find());
        boolean imageAsItIs = variant.asShipped().files().isEmpty();
        if (otherwise || (imageAsItIs && hasOwnConfiguration(recipe, container))) {
            return SET;
        }
        if (tuning.isEmpty()) {
            return NOT_SET;
        }
        Settings wanted = tuning.get().settings();
        List<Evidence> parts = Stream.of(
                        Stream.of(command(wanted.command(), variant.asShipped().command(), container)),
                        wanted.environment().entrySet().stream()
                                .filter(it -> isDecisive(it, wanted.environment()))
                                .map(it -> variable(it.getKey(), container)),
                        wanted.files().entrySet().stream().map(it -> file(it.getKey(), it.getValue(), container)))
                .flatMap(it -> it)
                .toList();
        if (parts.stream().allMatch(it -> it == SET)) {
            return SET;
        }
        return parts.contains(NOT_SET) ? NOT_SET : UNSEEN;
    }

    /** Tells whether a container is told exactly these settings, word for word. */
    static boolean isTold(Settings settings, Container container) {
        boolean words = settings.command()
                .equals(container.words().stream().map(Evidence::unescaped).toList());
        boolean variables = settings.environment().entrySet().stream().allMatch(it -> container
                .variable(it.getKey())
                .filter(variable -> unescaped(variable.value()).equals(it.getValue()))
                .isPresent());
        return words
                && variables
                && settings.files().entrySet().stream()
                        .allMatch(it -> file(it.getKey(), it.getValue(), container) == SET)
                && !(settings.command().isEmpty() && settings.environment().isEmpty());
    }

    /** Compose reads two dollar signs as one, and templates that put quotes around a word want those in it escaped. */
    private static String unescaped(Text text) {
        return text.content().replace("$$", "$").replace("\\\"", "\"");
    }

    /** A file of one's own in the place of the image's: what it says is for the rules on configuration. */
    private static boolean hasOwnConfiguration(Recipe recipe, Container container) {
        boolean asOption = container.commandLine().matches("(?s).*--config[= ].*")
                && recipe.variants().stream().anyMatch(it -> it.id().equals("own-configuration"));
        return asOption
                || recipe.variants().stream()
                        .flatMap(it -> it.asShipped().files().keySet().stream())
                        .anyMatch(path -> container.files().stream().anyMatch(file -> covers(file, path)));
    }

    private static boolean covers(MountedFile file, String path) {
        return path.equals(file.path()) || path.startsWith(file.path() + "/");
    }

    private static Evidence command(List<String> wanted, List<String> before, Container container) {
        List<String> words = container.words().stream().map(Evidence::unescaped).toList();
        boolean all = wanted.stream()
                .skip(startsWithProgram(wanted) ? 1 : 0)
                .filter(word -> !before.contains(word))
                .allMatch(word -> words.contains(word) || isIn(container.commandLine(), word));
        if (all) {
            return SET;
        }
        boolean file = words.stream().anyMatch(word -> word.matches("(--config|-f)(=.*)?"));
        return file && container.files().stream().anyMatch(it -> it.content() == null) ? UNSEEN : NOT_SET;
    }

    /** Tells whether a script has a word: "tcp" is not in "tcp4". */
    private static boolean isIn(String line, String word) {
        return !word.isEmpty()
                && Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                        .matcher(line)
                        .find();
    }

    private static boolean startsWithProgram(List<String> wanted) {
        return !wanted.isEmpty() && !wanted.get(0).startsWith("-");
    }

    /** Where a setting has addresses, these make the difference, and the others belong to them. */
    private static boolean isDecisive(Map.Entry<String, String> setting, Map<String, String> all) {
        return setting.getValue().contains("::") || all.values().stream().noneMatch(value -> value.contains("::"));
    }

    private static Evidence variable(String name, Container container) {
        if (container.variable(name).isPresent()) {
            return SET;
        }
        return container.environment().stream().anyMatch(Variable::isUnseen) ? UNSEEN : NOT_SET;
    }

    private static Evidence file(String path, String wanted, Container container) {
        List<String> lines = container.files().stream()
                .map(MountedFile::content)
                .filter(Objects::nonNull)
                .flatMap(text -> unescaped(text).lines())
                .map(Evidence::squeezed)
                .toList();
        if (wanted.lines().map(Evidence::squeezed).allMatch(line -> line.isEmpty() || lines.contains(line))) {
            return SET;
        }
        String folder = path.replaceAll("/[^/]*$", "");
        return container.files().stream()
                        .anyMatch(file -> file.content() == null
                                && (covers(file, path) || file.path().startsWith(folder)))
                ? UNSEEN
                : NOT_SET;
    }

    private static String squeezed(String line) {
        return line.strip().replaceAll("\\s*=\\s*", " = ").replaceAll("\\s+", " ");
    }
}
