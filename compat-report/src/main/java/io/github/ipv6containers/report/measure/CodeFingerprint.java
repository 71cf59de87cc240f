package io.github.ipv6containers.report.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Tells one build of the harness from another by the bytes of its jars or class folders. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CodeFingerprint {

    private static final int BYTES = 8;

    private CodeFingerprint() {}

    /** Returns a short hash of all code that came with the given classes; empty when it cannot be read. */
    public static String of(Class<?>... classes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> one : classes) {
                for (Path file : files(one)) {
                    digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (IOException | UncheckedIOException | URISyntaxException unreadable) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static List<Path> files(Class<?> one) throws IOException, URISyntaxException {
        CodeSource source = one.getProtectionDomain().getCodeSource();
        if (source == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(source.getLocation().toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
