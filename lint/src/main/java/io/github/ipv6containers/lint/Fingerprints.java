package io.github.ipv6containers.lint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int LONG = 1_000;
    private static final int AROUND = 100;

    private Fingerprints() {}

    /** Returns the fingerprint of each finding, by identity; equal lines of one file are counted. */
    public static IdentityHashMap<Finding, String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        IdentityHashMap<Finding, String> fingerprints = new IdentityHashMap<>();
        for (Finding finding : findings) {
            String text = String.join(
                    "\n",
                    finding.rule().id(),
                    files.computeIfAbsent(finding.file(), Fingerprints::fromTop),
                    finding.object(),
                    excerpt(finding));
            fingerprints.put(finding, hash(text + "\n" + seen.merge(text, 1, Integer::sum)));
        }
        return fingerprints;
    }

    /** Names a file from the folder of its repository, or else from where this runs, however somebody spelled it. */
    private static String fromTop(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        Path top = path;
        while (top != null && !Files.exists(top.resolve(".git"))) {
            top = top.getParent();
        }
        Path from = top == null ? Path.of("").toAbsolutePath() : top;
        return from.relativize(path).toString().replace('\\', '/');
    }

    /** Of a line of a thousand objects, what is around the place: else the others would be part of its name. */
    private static String excerpt(Finding finding) {
        String line = finding.excerpt();
        if (line.length() <= LONG) {
            return line.strip();
        }
        int at = Math.min(line.length(), finding.column() - 1);
        return line.substring(Math.max(0, at - AROUND), Math.min(line.length(), at + AROUND));
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
