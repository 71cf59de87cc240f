package io.github.ipv6containers.finding;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Finds the addresses of another family with which an answer tells its client to go on.
 *
 * <p>A name is none: it may have addresses of both.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Elsewhere {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?");
    /** In brackets with or without a port, or bare. */
    private static final Pattern IPV6 = Pattern.compile(
            "\\[([0-9A-Fa-f:.]+)(?:%[^\\]]*)?\\](?::\\d+)?|([0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)");

    private static final Pattern MAPPED = Pattern.compile("(?i)(?:0{0,4}:){2,5}ffff:\\d.*");

    private Elsewhere() {}

    /** Returns those of the addresses that a client of the fact's own family cannot use, as the server named them. */
    public static List<String> addresses(Fact fact) {
        return fact.sentTo().stream()
                .filter(address -> family(address)
                        .filter(family -> family != fact.family())
                        .isPresent())
                .toList();
    }

    static boolean isSent(Fact fact) {
        return fact.answered() && !addresses(fact).isEmpty();
    }

    /** Returns the family of a literal address; empty for a name. */
    static Optional<IPFamily> family(String address) {
        if (IPV4.matcher(address).matches()) {
            return Optional.of(IPFamily.IPV4);
        }
        Matcher literal = IPV6.matcher(address);
        if (!literal.matches()) {
            return Optional.empty();
        }
        String bare = literal.group(1) == null ? literal.group(2) : literal.group(1);
        return Optional.of(MAPPED.matcher(bare).matches() ? IPFamily.IPV4 : IPFamily.IPV6);
    }
}
