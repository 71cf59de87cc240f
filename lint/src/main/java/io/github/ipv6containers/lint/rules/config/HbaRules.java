package io.github.ipv6containers.lint.rules.config;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Text;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's list of who may log in: a line for all of IPv4 needs one for all of IPv6. */
final class HbaRules {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*(host(?:ssl|nossl|gssenc|nogssenc)?[ \\t]+\\S+[ \\t]+\\S+)[ \\t]+(\\S+)[ \\t]+(\\S.*)$");

    private HbaRules() {}

    static void check(Text text, Findings found) {
        Set<String> open = new HashSet<>();
        Matcher all = LINE.matcher(text.content());
        while (all.find()) {
            if (all.group(2).equals("::/0") || all.group(2).equals("all")) {
                open.add(who(all));
            }
        }
        Matcher matcher = LINE.matcher(text.content());
        while (matcher.find()) {
            if (matcher.group(2).equals("0.0.0.0/0") && !open.contains(who(matcher))) {
                found.error(
                        "pg-hba-ipv4-only",
                        WITH_IPV6,
                        text.at(matcher.start(2)),
                        "Clients of IPv4 may log in; those of IPv6 are connected and then refused.",
                        matcher.group(1) + " ::/0 " + matcher.group(3));
            }
        }
    }

    private static String who(Matcher line) {
        return line.group(1).replaceAll("\\s+", " ");
    }
}
