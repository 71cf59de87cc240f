package io.github.ipv6containers.lint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Names findings so that they are the same after lines were added above: by rule, file, object and the line's text. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Fingerprints {

    private static final int BYTES = 16;

    private Fingerprints() {}

    /** Returns the fingerprint of each finding, by identity; equal lines of one file are counted. */
    public static IdentityHashMap<Finding, String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        IdentityHashMap<Finding, String> fingerprints = new IdentityHashMap<>();
        for (Finding finding : findings) {
            String text = String.join(
                    "\n",
                    finding.rule().id(),
                    finding.file().replace('\\', '/'),
                    finding.object(),
                    finding.excerpt().strip());
            fingerprints.put(finding, hash(text + "\n" + seen.merge(text, 1, Integer::sum)));
        }
        return fingerprints;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
