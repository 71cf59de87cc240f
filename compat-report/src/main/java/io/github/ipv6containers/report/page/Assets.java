package io.github.ipv6containers.report.page;

import io.github.ipv6containers.ClassPathText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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
        return ClassPathText.of(Assets.class, name);
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
