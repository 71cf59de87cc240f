package io.github.ipv6containers.lint.rules.container;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.facts.Program;
import io.github.ipv6containers.lint.facts.Programs;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** What only the JVM, and programs with one socket for both families, get wrong. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class JavaRules {

    private static final Pattern PREFER_IPV4 = Pattern.compile("-Djava\\.net\\.preferIPv4Stack=((?i)true|false)");
    private static final Pattern LISTENER = Pattern.compile("(?<![\\w.:])(0\\.0\\.0\\.0|\\[::]):(\\d{1,5})(?!\\d)");
    private static final Set<String> ONE_SOCKET = Set.of("jvm", "go", "gunicorn", "hypercorn", "nodejs");

    private JavaRules() {}

    public static void preferIPv4(Text text, Findings found) {
        Matcher matcher = PREFER_IPV4.matcher(text.content());
        int last = -1;
        boolean on = false;
        while (matcher.find()) {
            on = matcher.group(1).equalsIgnoreCase("true"); // the last one counts
            last = matcher.start();
        }
        if (on) {
            found.error(
                    "java-prefer-ipv4",
                    WITH_IPV6,
                    text.at(last),
                    "The JVM opens IPv4 sockets alone, and does not dial what has IPv6 alone.",
                    "");
        }
    }

    /** Two listeners that a program with one socket for both families cannot have on one port. */
    static void collisions(Container container, Findings found) {
        Optional<Program> program = Programs.of(container).filter(it -> ONE_SOCKET.contains(it.id()));
        if (program.isEmpty()) {
            return;
        }
        Map<String, String> first = new LinkedHashMap<>();
        for (Said said : Said.by(container)) {
            if (said.name().toLowerCase(Locale.ROOT).contains("advertised")) {
                continue;
            }
            Matcher matcher = LISTENER.matcher(said.text().content());
            while (matcher.find()) {
                String other = first.putIfAbsent(matcher.group(2), matcher.group(1));
                if (other != null && !other.equals(matcher.group(1))) {
                    found.error(
                            "listeners-collide",
                            Findings.ANY,
                            said.text().at(matcher.start()),
                            "Port " + matcher.group(2) + " is listened on for both families by " + other
                                    + " already, so that " + program.get().name() + " fails to bind it again.",
                            "");
                }
            }
        }
    }
}
