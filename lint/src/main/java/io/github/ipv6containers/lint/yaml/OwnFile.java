package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.ClassPathText;
import io.github.ipv6containers.lint.text.BadInput;
import io.github.ipv6containers.lint.text.SourceFile;
import java.util.List;
import org.apiguardian.api.API;

/** Reads what the lint knows: files of its own, with a document for each thing. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OwnFile {

    private OwnFile() {}

    /**
     * Returns the documents of a file that lies beside a class.
     *
     * @throws IllegalStateException if it is missing, or no YAML
     */
    public static List<Mapping> documents(Class<?> beside, String name) {
        try {
            return YamlReader.documents(new SourceFile(name, ClassPathText.of(beside, name))).stream()
                    .map(Mapping.class::cast)
                    .toList();
        } catch (BadInput e) {
            throw new IllegalStateException(name + ":" + e.line() + ": " + e.sentence(), e);
        }
    }
}
