package io.github.ipv6containers.report.plan;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Tells by a short hash whether a recipe says the same of a cell as it did in another report. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Fingerprint {

    private static final int BYTES = 8;

    private Fingerprint() {}

    /** Returns a hash of the ports, settings and expectations; texts for people, such as why, are left out. */
    public static String of(Cell cell) {
        List<String> facts = new ArrayList<>();
        cell.variant().ports().forEach(port -> facts.add(words(port)));
        facts.add(words(cell.variant().asShipped()));
        if (cell.setUp() == SetUp.RECIPE) {
            cell.variant().tunings().stream()
                    .filter(tuning -> tuning.modes().contains(cell.mode()))
                    .forEach(tuning -> facts.add(words(tuning)));
        }
        cell.variant().expectations().stream()
                .filter(expected -> expected.setUps().contains(cell.setUp())
                        && expected.modes().contains(cell.mode()))
                .forEach(expected -> facts.add(words(expected)));
        return hash(String.join("\n", facts));
    }

    private static String words(ServicePort port) {
        return "port " + port.number() + " " + port.handshake().id();
    }

    private static String words(Tuning tuning) {
        return "tuning " + tuning.versions().text() + " " + words(tuning.settings());
    }

    private static String words(Expectation expected) {
        return String.join(
                " ",
                "expect",
                expected.versions().text(),
                String.valueOf(expected.port()),
                expected.family().id(),
                expected.finding().id());
    }

    private static String words(Settings settings) {
        return Stream.of(
                        settings.command().toString(),
                        words(settings.environment()),
                        words(settings.sysctls()),
                        words(settings.files()))
                .collect(joining("\n", "settings ", ""));
    }

    private static String words(Map<String, String> map) {
        return map.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::toString)
                .toList()
                .toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
