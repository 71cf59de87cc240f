package io.github.ipv6containers.lint.inspection;

import io.github.ipv6containers.lint.rules.config.ConfigurationRules;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads the beginning of a file, and tells by it what the file is meant to be, also where the whole cannot be read. */
final class Head {

    private static final int BYTES = 64 * 1024;
    private static final Pattern NAME = Pattern.compile("(?s).*(compose|values)[^/]*\\.ya?ml|.*pg_?hba[^/]*");
    private static final Pattern YAML =
            Pattern.compile("(?m)^[ \\t{\\[-]*+[\"']?(apiVersion|kind)[\"']?[ \\t]*+:|^(services|receivers|variants):");

    private Head() {}

    /** Returns the first characters; none when the file cannot be read. */
    static String of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** Tells whether a lint would have judged a file, had it been able to; what cannot even be opened may be anything. */
    static boolean isOfAKnownKind(Path path) {
        String name = path.toString();
        if (!Files.isReadable(path) || NAME.matcher(name).matches()) {
            return true;
        }
        String head = of(path).replace("\u0000", ""); // as where each second byte of a text is a zero
        Text text = new SourceFile(name, head).text();
        boolean configuration = name.endsWith(".conf") || name.endsWith(".template");
        return configuration
                ? ConfigurationRules.isNginx(text) || ConfigurationRules.isRedis(name, text)
                : YAML.matcher(head).find();
    }
}
