package io.github.ipv6containers.lint.rules.config;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's list of who may log in: a line for all of IPv4 needs one for all of IPv6. */
final class HbaRules {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*(host(?:ssl|nossl|gssenc|nogssenc)?[ \\t]+\\S+[ \\t]+\\S+)[ \\t]+(\\S+)[ \\t]+(\\S.*)$");

    /** A range, or an address with a mask of its own. */
    private static final Pattern ALL_OF_IPV4 = Pattern.compile("0\\.0\\.0\\.0(/0| +0\\.0\\.0\\.0)(?!\\S)");

    private static final Pattern ALL_OF_IPV6 = Pattern.compile("all(?!\\S)|[0:]*:[0:]*(/0| +[0:]*:[0:]*)(?!\\S)");
    private static final Pattern REJECTS = Pattern.compile("(?<!\\S)reject(?!\\S)");
    private static final Pattern MASK = Pattern.compile("^0\\.0\\.0\\.0\\s+");

    private HbaRules() {}

    static void check(Text text, Findings found) {
        List<Who> open = new ArrayList<>();
        Matcher all = LINE.matcher(text.content());
        while (all.find()) {
            if (ALL_OF_IPV6.matcher(all.group(2) + " " + all.group(3)).lookingAt() && letsIn(all)) {
                open.add(Who.of(all));
            }
        }
        Matcher matcher = LINE.matcher(text.content());
        while (matcher.find()) {
            Who who = Who.of(matcher);
            if (ALL_OF_IPV4.matcher(matcher.group(2) + " " + matcher.group(3)).lookingAt()
                    && letsIn(matcher)
                    && open.stream().noneMatch(it -> it.includes(who))) {
                found.error(
                        "pg-hba-ipv4-only",
                        WITH_IPV6,
                        text.at(matcher.start(2)),
                        "Clients of IPv4 may log in; those of IPv6 are connected and then refused.",
                        matcher.group(1) + " ::/0 "
                                + MASK.matcher(matcher.group(3)).replaceFirst(""));
            }
        }
    }

    /** A line that rejects opens nothing, though it names everybody. */
    private static boolean letsIn(Matcher line) {
        return !REJECTS.matcher(line.group(3)).find();
    }

    /** Who may come, and how: connections, databases, users. */
    private record Who(String type, String database, String user) {

        static Who of(Matcher line) {
            String[] words = line.group(1).split("\\s+", -1);
            return new Who(words[0], words[1], words[2]);
        }

        boolean includes(Who other) {
            return (type.equals("host") || type.equals(other.type))
                    && (database.equals("all") || database.equals(other.database))
                    && (user.equals("all") || user.equals(other.user));
        }
    }
}
