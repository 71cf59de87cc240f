package io.github.ipv6containers.message;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Says the small things in the same way everywhere: times, modes, families, ports. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Words {

    private Words() {}

    /** Returns {@code 0.4 ms}, {@code 12 ms} or {@code 1.5 s}. */
    static String time(double millis) {
        if (millis < 1) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        if (millis < 999.5) {
            return String.format(Locale.ROOT, "%.0f ms", millis);
        }
        return String.format(Locale.ROOT, "%.1f s", millis / 1000).replace(".0 s", " s");
    }

    /** Returns {@code 5 s}, or {@code 0.4 s} of less than one. */
    static String seconds(long millis) {
        return millis < 1000 ? time((double) millis) : millis / 1000 + " s";
    }

    static String mode(StackMode mode) {
        return switch (mode) {
            case IPV4_ONLY -> "IPv4-only";
            case DUAL_STACK -> "dual-stack";
            case IPV6_ONLY -> "IPv6-only";
        };
    }

    static String aNetwork(StackMode mode) {
        return (mode == StackMode.DUAL_STACK ? "a " : "an ") + mode(mode) + " network";
    }

    static String and(Collection<?> things) {
        return things.stream().map(Object::toString).collect(joining(" and "));
    }

    static String families(List<PortFinding> findings) {
        return and(findings.stream().map(PortFinding::family).toList());
    }

    /** Returns {@code RabbitMQ port 15672 (management)}. */
    static String port(ServiceFindings service, ServicePort port) {
        return service.name() + " port " + port.number() + " (" + port.name() + ")";
    }

    /** Returns {@code a}, {@code a and b}, or {@code a, b and c}. */
    public static String enumerate(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Returns {@code 1 port} or {@code 2 ports}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Returns the fact that decided: the peer's or the one from the network, or the first where nothing is between. */
    static Fact deciding(PortFinding found) {
        return Stream.of(Vantage.PEER, Vantage.NETWORK)
                .flatMap(vantage -> found.from(vantage).stream())
                .findFirst()
                .orElse(found.facts().get(0));
    }

    /** Returns the fact whose words turned the client away, or else the one that decided. */
    static Fact refusal(PortFinding found) {
        return found.facts().stream()
                .filter(fact -> fact.stage() == Stage.TURNED_AWAY)
                .findFirst()
                .orElseGet(() -> deciding(found));
    }

    /** Returns what was dialed, an IPv6 literal in brackets, or what was missing. */
    static String dialed(Fact fact) {
        return fact.target().endpoint() == null
                ? "no " + fact.family() + " address"
                : fact.target().endpoint().toString();
    }
}
