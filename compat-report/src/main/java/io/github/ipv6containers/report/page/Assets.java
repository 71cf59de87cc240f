package io.github.ipv6containers.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Holds what a page brings along.
 *
 * @param style its style sheet
 * @param script its script
 * @param scriptHash what lets a browser run that script and no other
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Assets(String style, String script, String scriptHash) {

    static Assets with(String script) {
        String text = resource(script);
        return new Assets(resource("page.css"), text, hash(text));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read from the class path.", e);
        }
    }

    private static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
