package io.github.ipv6containers.lint.rules.container;

import static io.github.ipv6containers.lint.rules.Findings.DUAL_STACK;
import static io.github.ipv6containers.lint.rules.Findings.IPV6_ONLY;
import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Variable;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses that the cluster fills in, of whatever family: by the downward API, and by the container's own name. */
final class PodAddressRules {

    private static final Pattern HOSTNAME = Pattern.compile("hostname\\s+(-I|--all-ip-addresses|-i|--ip-address)\\b");
    /** A comment of a script, or a listener of Kafka, which takes what is before the last colon for the host. */
    private static final Pattern TAKES_COLONS = Pattern.compile("^\\s*#|(?i:listeners)|[A-Z_]+://$");

    private static final int LOOKED_BACK = 200;
    private static final String ENDS_BARE = "(?s).*(?<!\\[)\\$[({](env:)?%s[)}]$";

    /** What such variables are called in the injected containers, whose declarations are not in the files. */
    private static final List<String> USUAL = List.of("POD_IP", "HOST_IP", "NODE_IP", "INSTANCE_IP");

    private PodAddressRules() {}

    static void check(Container container, Findings found) {
        Set<String> names = addresses(container);
        if (!names.isEmpty()) {
            Pattern glued = glued(names);
            everything(container).forEach(text -> unbracketed(glued, text, found));
        }
        everything(container).forEach(text -> hostname(text, found));
    }

    /** Judges a text that is given to all containers of a pod, or to a sidecar that is put beside them. */
    static void annotation(List<Container> containers, Text text, Findings found) {
        Set<String> names = new LinkedHashSet<>(USUAL);
        containers.forEach(it -> names.addAll(addresses(it)));
        unbracketed(glued(names), text, found);
    }

    private static Stream<Text> everything(Container container) {
        return Stream.concat(container.everything(), container.probes().stream().flatMap(it -> it.command().stream()));
    }

    /** Returns the variables that hold an address, also those that get it from another variable. */
    private static Set<String> addresses(Container container) {
        Set<String> names = new LinkedHashSet<>();
        container.environment().stream().filter(Variable::isAddress).forEach(it -> names.add(it.name()));
        // A variable may refer to those before it, so one look over all is enough.
        for (Variable variable : container.environment()) {
            boolean carries = names.stream()
                    .anyMatch(name -> variable.value().content().matches(ENDS_BARE.formatted(Pattern.quote(name))));
            if (carries) {
                names.add(variable.name());
            }
        }
        return names;
    }

    private static Pattern glued(Set<String> names) {
        String any = names.stream().map(Pattern::quote).collect(joining("|"));
        return Pattern.compile("(?<![\\[$])(\\$\\((?:" + any + ")\\)|\\$\\{(?:env:)?(?:" + any + ")}|\\$(?:" + any
                + ")\\b)(:(?:\\d+|\\$[\\w{}()]+))");
    }

    private static void unbracketed(Pattern glued, Text text, Findings found) {
        Matcher matcher = glued.matcher(text.content());
        while (matcher.find()) {
            if (TAKES_COLONS.matcher(lineBefore(text, matcher.start())).find()) {
                continue;
            }
            Text variable = text.part(matcher.start(1), matcher.end(1));
            String mend = "[" + variable.content() + "]" + matcher.group(2);
            String sentence = variable.content()
                    + " is followed by a port without brackets, which is no address where the pod's is of IPv6.";
            found.error("pod-ip-unbracketed", IPV6_ONLY, variable.start(), sentence, mend);
            found.warning("pod-ip-unbracketed", DUAL_STACK, variable.start(), sentence, mend);
        }
    }

    private static String lineBefore(Text text, int at) {
        String before = text.content().substring(Math.max(0, at - LOOKED_BACK), at);
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    private static void hostname(Text text, Findings found) {
        Matcher matcher = HOSTNAME.matcher(text.content());
        while (matcher.find()) {
            found.warning(
                    "hostname-addresses",
                    DUAL_STACK,
                    text.at(matcher.start()),
                    "\"" + matcher.group() + "\" prints more than one address where there are two families.",
                    "");
        }
    }
}
