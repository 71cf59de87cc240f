package io.github.ipv6containers.lint.rules;

import static io.github.ipv6containers.lint.rules.Findings.IPV6_ONLY;

import io.github.ipv6containers.lint.facts.Program;
import io.github.ipv6containers.lint.text.Addresses;
import io.github.ipv6containers.lint.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Addresses that are written out in a text: IPv4 ones, and IPv6 ones with a port and no brackets. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Literals {

    private static final Pattern LEFT_ALONE = Pattern.compile("0\\.0\\.0\\.0|127\\..*|255\\..*");
    private static final Pattern AUTHORITY =
            Pattern.compile("://(?:[^/\\s@\"']*@)?([0-9a-fA-F.]*+:[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+)(?=[/\\s\"',?]|$)");
    private static final Pattern GLUED = Pattern.compile("(?<![\\w:.\\[/-])([0-9a-fA-F:]++)(?![\\w:.\\]])");
    private static final Pattern ADDRESS_AND_PORT = Pattern.compile(
            "(?i).*(addr|address|endpoint|listen|url|uri|server|servers|upstream|target|peer|peers|brokers?|bootstrap.*)$");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final int LONGEST = 60;
    private static final int MANY_DIGITS = 4;

    private Literals() {}

    public static void literals(Text text, Findings found) {
        for (Text address : Addresses.ipv4(text)) {
            if (!LEFT_ALONE.matcher(address.content()).matches()) {
                found.warning(
                        "ipv4-literal",
                        IPV6_ONLY,
                        address.start(),
                        address.content()
                                + " cannot be reached by a pod that has IPv6 alone, unless the network translates.",
                        "");
            }
        }
    }

    /** Addresses that are given to a load balancer, or to a name, for clients to dial. */
    public static void given(Text text, Findings found) {
        List<Text> addresses = Addresses.ipv4(text);
        if (!addresses.isEmpty() && !text.content().contains(":")) {
            found.warning(
                    "ipv4-literal",
                    Findings.WITH_IPV6,
                    addresses.get(0).start(),
                    "Clients are led to the IPv4 address " + addresses.get(0).content() + " alone.",
                    "");
        }
    }

    public static void unbracketed(String name, Text text, Optional<Program> program, Findings found) {
        if (text.content().indexOf("::") < 0) {
            return;
        }
        Matcher url = AUTHORITY.matcher(text.content());
        if (url.find()) {
            if (url.group(1).contains("::")) {
                unbracketed(text.part(url.start(1), url.end(1)), found);
            }
            return;
        }
        Matcher glued = GLUED.matcher(text.content());
        while (glued.find()) {
            Text address = text.part(glued.start(1), glued.end(1));
            if (isGlued(name, address.content()) && !takesColons(program)) {
                unbracketed(address, found);
            }
        }
    }

    /** What is no address with its last group, and one without, is an address and a port; else the name has to tell. */
    private static boolean isGlued(String name, String text) {
        int colon = text.lastIndexOf(':');
        if (text.length() > LONGEST
                || colon < 0
                || !PORT.matcher(text.substring(colon + 1)).matches()) {
            return false;
        }
        String host = text.substring(0, colon);
        boolean isHost = host.contains("::") && Addresses.isIPv6(host);
        if (!isHost) {
            return false;
        }
        return !Addresses.isIPv6(text)
                || (ADDRESS_AND_PORT.matcher(name).matches() && text.length() - colon - 1 >= MANY_DIGITS);
    }

    /** HAProxy, RabbitMQ and memcached read an address up to its last colon. */
    private static boolean takesColons(Optional<Program> program) {
        return program.filter(it -> List.of("haproxy", "rabbitmq", "memcached").contains(it.id()))
                .isPresent();
    }

    private static void unbracketed(Text address, Findings found) {
        int colon = address.content().lastIndexOf(':');
        String mend = "[" + address.content().substring(0, colon) + "]"
                + address.content().substring(colon);
        found.error(
                "ipv6-unbracketed",
                Findings.ANY,
                address.start(),
                "An IPv6 address with a port needs brackets: " + mend + ".",
                mend);
    }
}
