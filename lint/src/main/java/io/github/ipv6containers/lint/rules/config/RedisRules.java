package io.github.ipv6containers.lint.rules.config;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV4;
import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Words;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Addresses;
import io.github.ipv6containers.lint.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** The addresses that Redis, or Valkey, binds. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RedisRules {

    private static final Pattern BIND = Pattern.compile("(?m)^[ \\t]*bind[ \\t]+(\\S.*?)[ \\t]*$");
    private static final Pattern LOOPBACK = Pattern.compile("127\\..*|::1|localhost");

    private static final String MEND = "bind 0.0.0.0 ::";

    private RedisRules() {}

    /** Judges a configuration file; of several lines the last one counts. */
    public static void check(Text text, Findings found) {
        Matcher matcher = BIND.matcher(text.content());
        List<Text> last = List.of();
        while (matcher.find()) {
            last = Words.of(text.part(matcher.start(1), matcher.end(1)));
        }
        addresses(last, MEND, found);
    }

    public static void arguments(Container container, Findings found) {
        List<Text> words = Words.unfolded(container.words());
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).content().equals("--bind")) {
                List<Text> addresses = new ArrayList<>();
                for (int j = i + 1; j < words.size() && !words.get(j).content().startsWith("--"); j++) {
                    addresses.addAll(Words.of(words.get(j)));
                }
                addresses(addresses, "--" + MEND, found);
            }
        }
    }

    private static void addresses(List<Text> addresses, String mend, Findings found) {
        if (addresses.isEmpty()) {
            return;
        }
        List<String> hosts = addresses.stream()
                .map(it -> it.content().replaceAll("^-", "").replaceAll("^::\\*$", "::"))
                .toList();
        List<String> open =
                hosts.stream().filter(it -> !LOOPBACK.matcher(it).matches()).toList();
        Text first = addresses.get(0);
        if (open.isEmpty()) {
            found.error(
                    "redis-bind",
                    Findings.ANY,
                    first.start(),
                    "Redis binds loopback addresses alone, which nobody outside of its own pod or container reaches.",
                    mend);
        } else if (open.stream().allMatch(it -> it.equals("*") || Addresses.isIPv4(it))) {
            found.error("redis-bind", WITH_IPV6, first.start(), "Redis binds IPv4 addresses alone.", mend);
        } else if (open.stream().allMatch(it -> it.contains(":"))) {
            found.error(
                    "redis-bind",
                    WITH_IPV4,
                    first.start(),
                    "Redis binds IPv6 addresses alone: it makes \"::\" serve no IPv4.",
                    mend);
        }
    }
}
