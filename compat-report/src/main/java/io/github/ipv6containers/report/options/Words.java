package io.github.ipv6containers.report.options;

import static java.util.Comparator.comparing;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.SetUp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Reads the words of options; what is wrong is said in one sentence. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Words {

    private Words() {}

    /** Reads modes; whatever their order, reports show dual-stack first. */
    public static List<StackMode> modes(List<String> words) {
        return words.stream()
                .map(StackMode::parse)
                .distinct()
                .sorted(comparing((StackMode mode) -> mode != StackMode.DUAL_STACK)
                        .thenComparing(mode -> mode))
                .toList();
    }

    public static List<SetUp> setUps(List<String> words) {
        return words.stream().map(Words::setUp).distinct().sorted().toList();
    }

    /** Reads {@code as-shipped} or {@code recipe}. */
    public static SetUp setUp(String word) {
        return Stream.of(SetUp.values())
                .filter(setUp -> setUp.id().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no set-up \"" + word + "\"; known: as-shipped, recipe."));
    }

    /** Reads {@code 6379:redis}, {@code 8080:http:/path}, or {@code 9000} for plain TCP. */
    public static List<ServicePort> ports(List<String> words) {
        Map<Integer, ServicePort> ports = new LinkedHashMap<>();
        for (String word : words) {
            ServicePort port = port(word);
            if (ports.put(port.number(), port) != null) {
                throw new IllegalArgumentException("Port " + port.number() + " is given twice; name it once.");
            }
        }
        return List.copyOf(ports.values());
    }

    private static ServicePort port(String word) {
        int colon = word.indexOf(':');
        String number = colon < 0 ? word : word.substring(0, colon);
        String handshake = colon < 0 ? "tcp" : word.substring(colon + 1);
        if (!number.matches("[1-9]\\d{0,4}") || Integer.parseInt(number) > 65_535) {
            throw new IllegalArgumentException(
                    "\"" + number + "\" is no port; write a number from 1 to 65535, for example --port 6379:redis.");
        }
        return new ServicePort(Integer.parseInt(number), handshake, Handshakes.of(handshake));
    }

    /** Reads {@code redis=redis:7.2}; several for one system are all run. */
    public static Map<String, List<String>> images(List<String> words, List<Recipe> recipes) {
        Map<String, List<String>> images = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1 || equals == word.length() - 1) {
                throw new IllegalArgumentException("--image \"" + word
                        + "\" does not say which system it is for; write it like --image redis=redis:7.2.");
            }
            String system = word.substring(0, equals);
            if (recipes.stream().noneMatch(recipe -> recipe.id().equals(system))) {
                throw new IllegalArgumentException("--image \"" + word + "\" is for a system that is not run; run: "
                        + String.join(", ", recipes.stream().map(Recipe::id).toList()) + ".");
            }
            images.merge(system, List.of(word.substring(equals + 1)), (a, b) -> Stream.concat(a.stream(), b.stream())
                    .distinct()
                    .toList());
        }
        return images;
    }

    /** Reads {@code K=V} of an option; an empty value is one. */
    public static Map<String, String> pairs(String option, String example, List<String> words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        option + " \"" + word + "\" has no value; write it like " + option + " " + example + ".");
            }
            pairs.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return pairs;
    }

    /** Reads {@code 6s} or {@code 6}. */
    public static Duration seconds(String option, String word, int least) {
        if (!word.matches("\\d{1,6}s?") || Integer.parseInt(word.replace("s", "")) < least) {
            throw new IllegalArgumentException(option + " " + word + " is no time; write "
                    + (least == 1 ? "1 second" : least + " seconds") + " or more, for example " + option + " 60s.");
        }
        return Duration.ofSeconds(Integer.parseInt(word.replace("s", "")));
    }
}
