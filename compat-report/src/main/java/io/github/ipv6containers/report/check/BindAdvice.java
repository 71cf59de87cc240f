package io.github.ipv6containers.report.check;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.recipe.Settings;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows the line that mends an image in nobody's catalogue, by what its command and environment say and by what its process is
 * bound to.
 */
final class BindAdvice {

    private static final String IPV4_STACK = "-Djava.net.preferIPv4Stack=true";
    private static final String EVERY_IPV4 = "0.0.0.0";

    private final ServiceFindings seen;
    private final Settings settings;

    private BindAdvice(ServiceFindings seen, Settings settings) {
        this.seen = seen;
        this.settings = settings;
    }

    /** Returns the findings, with a line that mends them where one is known and the recipe knew none. */
    static ServiceFindings added(ServiceFindings seen, Settings settings) {
        if (!seen.mend().isBlank()) {
            return seen;
        }
        List<String> lines = new BindAdvice(seen, settings).lines();
        return seen.withMend(String.join("\n", lines), seen.why());
    }

    private List<String> lines() {
        return seen.ports().stream()
                .filter(found -> found.finding() == Finding.REFUSES)
                .flatMap(this::lines)
                .distinct()
                .toList();
    }

    private Stream<String> lines(PortFinding found) {
        List<String> rows = seen.listening().stream()
                .filter(row -> row.port() == found.port().number())
                .map(row -> row.address())
                .toList();
        boolean overIPv6 = found.family() == IPFamily.IPV6;
        if (overIPv6 && saysIPv4Stack()) {
            return Stream.of("leave out " + IPV4_STACK);
        }
        if (rows.stream().anyMatch(seen.granted()::containsValue)) {
            return Stream.of("--env HOSTNAME=::   (or another setting of what it binds: not the container's own name)");
        }
        if (!rows.isEmpty() && rows.stream().allMatch(BindAdvice::isLoopback)) {
            return Stream.of("bind " + EVERY_IPV4 + " and :: in place of " + String.join(" and ", rows));
        }
        if (overIPv6 && rows.contains(EVERY_IPV4)) {
            return Stream.of(
                    inTheCommand()
                            ? ":: in place of 0.0.0.0 in its command   (and 0.0.0.0 beside it where :: is IPv6 alone)"
                            : "bind :: beside 0.0.0.0   (or :: alone where that serves both)");
        }
        return !overIPv6 && rows.contains("::")
                ? Stream.of("bind 0.0.0.0 beside ::   (or leave IPV6_V6ONLY unset)")
                : Stream.empty();
    }

    private boolean saysIPv4Stack() {
        return Stream.concat(settings.command().stream(), settings.environment().values().stream())
                .anyMatch(text -> text.contains(IPV4_STACK));
    }

    private boolean inTheCommand() {
        return settings.command().stream().anyMatch(word -> word.contains(EVERY_IPV4));
    }

    private static boolean isLoopback(String address) {
        return address.equals("::1") || address.replace("::ffff:", "").startsWith("127.");
    }
}
