package io.github.ipv6containers.lint.facts;

import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.ImageName;
import io.github.ipv6containers.lint.model.Variable;
import io.github.ipv6containers.lint.model.Words;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.OwnFile;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Finds the program that a container runs: by the words that start it, its image, or variables that only it reads. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Programs {

    private static final String FILE = "programs.yaml";
    private static final List<Program> ALL = read();

    private Programs() {}

    public static List<Program> all() {
        return ALL;
    }

    public static Optional<Program> of(Container container) {
        List<Text> words = Words.unfolded(container.words());
        return started(words).or(() -> ofImage(container.imageName())).or(() -> ofVariables(container));
    }

    /** Returns the most particular program that the words name: uvicorn, where python runs it as a module. */
    private static Optional<Program> started(List<Text> words) {
        List<String> names = CommandNames.of(words);
        return ALL.stream()
                .filter(program -> names.stream().anyMatch(program.commands()::contains))
                .findFirst();
    }

    private static Optional<Program> ofImage(ImageName image) {
        return ALL.stream()
                .filter(program -> program.images().stream().anyMatch(image::is))
                .findFirst();
    }

    private static Optional<Program> ofVariables(Container container) {
        return ALL.stream()
                .filter(program ->
                        container.environment().stream().map(Variable::name).anyMatch(program.variables()::contains))
                .findFirst();
    }

    private static List<Program> read() {
        return OwnFile.documents(Programs.class, FILE).stream()
                .map(Programs::program)
                .toList();
    }

    private static Program program(Mapping text) {
        return new Program(
                text.string("id"),
                text.string("name"),
                strings(text, "commands"),
                strings(text, "images"),
                Set.copyOf(strings(text, "variables")),
                meaning(text.string("0.0.0.0")),
                meaning(text.string("::")),
                text.string("both"),
                meaning(text.string("default")),
                Set.copyOf(strings(text, "hosts")),
                text.string("source"));
    }

    private static List<String> strings(Mapping text, String key) {
        return text.scalars(key).stream().map(Scalar::value).toList();
    }

    private static Meaning meaning(String word) {
        return word.isEmpty() ? Meaning.UNKNOWN : Meaning.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
