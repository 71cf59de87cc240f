package io.github.ipv6containers.lint.facts;

import static java.util.stream.Collectors.toMap;

import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.OwnFile;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Holds what is known of the images of a system beyond its recipe.
 *
 * @param programs the names of the programs that are its server
 * @param otherwise what says the same as the recipe in other words
 * @param unless what makes the entrypoint's work unnecessary
 * @param own the folder of configuration of one's own, which the entrypoint leaves alone
 * @param sentence what is lost when the entrypoint is replaced; empty when nothing is
 * @param mend how to keep it
 * @param writes what is lost when the entrypoint cannot write; empty when nothing is
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ImageFacts(
        List<String> programs,
        List<Pattern> otherwise,
        Optional<Pattern> unless,
        String own,
        String sentence,
        String mend,
        String writes) {

    private static final String FILE = "images.yaml";
    private static final ImageFacts NONE = new ImageFacts(List.of(), List.of(), Optional.empty(), "", "", "", "");
    private static final Map<String, ImageFacts> ALL = read();

    public ImageFacts {
        programs = List.copyOf(programs);
        otherwise = List.copyOf(otherwise);
    }

    public static ImageFacts of(String system) {
        return ALL.getOrDefault(system, NONE);
    }

    private static Map<String, ImageFacts> read() {
        return OwnFile.documents(ImageFacts.class, FILE).stream()
                .collect(toMap(text -> text.string("id"), ImageFacts::facts));
    }

    private static ImageFacts facts(Mapping text) {
        return new ImageFacts(
                text.scalars("programs").stream().map(Scalar::value).toList(),
                text.scalars("otherwise").stream()
                        .map(Scalar::value)
                        .map(Pattern::compile)
                        .toList(),
                text.scalar("entrypoint", "unless").map(it -> Pattern.compile(it.value())),
                text.string("entrypoint", "own"),
                text.string("entrypoint", "sentence"),
                text.string("entrypoint", "mend"),
                text.string("entrypoint", "writes"));
    }
}
