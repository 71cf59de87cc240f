package io.github.ipv6containers.lint.rules.kubernetes;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Variable;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv6 that is switched off: by the kernel's settings, or by a variable of which that is the name. */
final class DisabledRules {

    private static final String RULE = "ipv6-disabled";
    private static final Pattern SYSCTL = Pattern.compile("net\\.ipv6\\.conf\\.[^.]+\\.disable_ipv6");
    private static final Pattern WRITTEN =
            Pattern.compile("(net\\.ipv6\\.conf\\.[\\w*-]+\\.disable_ipv6)\\s*=\\s*1(?!\\d)");
    private static final Pattern OFF_BY_NAME = Pattern.compile("(?i)(\\w*_)?(disable|no)_?ipv6");
    private static final Pattern ON_BY_NAME =
            Pattern.compile("(?i)(\\w*_)?((enable|use|support)_?ipv6|ipv6_?(enabled?|support(ed)?))");
    private static final Pattern YES = Pattern.compile("(?i)1|true|yes|on");
    private static final Pattern NO = Pattern.compile("(?i)0|false|no|off");

    private DisabledRules() {}

    static void check(Container container, Findings found) {
        written(container, found);
        for (Variable variable : container.environment()) {
            String value = variable.value().content().strip();
            Pattern off = OFF_BY_NAME.matcher(variable.name()).matches() ? YES : NO;
            boolean named = off == YES || ON_BY_NAME.matcher(variable.name()).matches();
            if (named && off.matcher(value).matches()) {
                found.warning(
                        RULE,
                        WITH_IPV6,
                        variable.value().start(),
                        variable.name() + " switches IPv6 off in the program that reads it.",
                        "");
            }
        }
    }

    /** Judges what a command sets, an init container's for one. */
    private static void written(Container container, Findings found) {
        for (Text word : container.words()) {
            Matcher matcher = WRITTEN.matcher(word.content());
            while (matcher.find()) {
                sysctl(matcher.group(1), "1", word.at(matcher.start()), found);
            }
        }
    }

    /** Judges one setting of the kernel. */
    static void sysctl(String name, String value, Spot spot, Findings found) {
        if (SYSCTL.matcher(name).matches() && value.strip().equals("1")) {
            found.error(
                    RULE,
                    WITH_IPV6,
                    spot,
                    "The kernel's IPv6 is switched off for these containers: they have no IPv6 address, and listen on none.",
                    "");
        }
    }

    /** Judges the settings of a Compose service, which are a map or a list. */
    static void compose(Mapping service, Findings found) {
        service.mapping("sysctls").stream()
                .flatMap(it -> it.entries().stream())
                .filter(entry -> entry.value() instanceof Scalar)
                .forEach(entry -> sysctl(
                        entry.name(),
                        ((Scalar) entry.value()).value(),
                        entry.value().spot(),
                        found));
        for (Scalar line : service.scalars("sysctls")) {
            int equals = line.value().indexOf('=');
            if (equals > 0) {
                sysctl(line.value().substring(0, equals), line.value().substring(equals + 1), line.spot(), found);
            }
        }
    }
}
