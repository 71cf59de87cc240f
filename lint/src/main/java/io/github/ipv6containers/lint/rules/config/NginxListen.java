package io.github.ipv6containers.lint.rules.config;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds a "listen" line of nginx that others may reach.
 *
 * @param host empty for all addresses
 * @param parameters what follows the address
 */
record NginxListen(Text address, String host, String port, List<String> parameters) {

    private static final String OFF = "ipv6only=off";
    private static final Pattern PARAMETER = Pattern.compile(
            "default(_server)?|ssl|http2|http3|quic|udp|spdy|reuseport|deferred|bind"
                    + "|proxy_protocol|multipath|(ipv6only|so_keepalive|backlog|rcvbuf|sndbuf|fastopen|setfib|accept_filter)=.*|\\$.*");

    /** Returns the line; nothing for Unix sockets and for loopback addresses, which nobody outside is to reach. */
    static Optional<NginxListen> of(List<Text> words) {
        if (words.size() < 2 || words.get(1).content().startsWith("unix:")) {
            return Optional.empty();
        }
        String address = words.get(1).content();
        String host;
        String port;
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            host = end < 0 ? address : address.substring(0, end + 1);
            port = end < 0 || end + 2 > address.length() ? "80" : address.substring(end + 2);
        } else if (address.matches("\\d+(-\\d+)?|\\$.*")) {
            host = "";
            port = address;
        } else {
            int colon = address.lastIndexOf(':');
            host = colon < 0 ? address : address.substring(0, colon);
            port = colon < 0 ? "80" : address.substring(colon + 1);
        }
        host = host.equals("*") || host.equals("0.0.0.0") ? "" : host;
        if (host.matches("127\\..*|localhost|\\[::1]")) {
            return Optional.empty();
        }
        List<String> parameters =
                words.subList(2, words.size()).stream().map(Text::content).toList();
        if (!parameters.stream().allMatch(it -> PARAMETER.matcher(it).matches())) {
            return Optional.empty(); // a line without its end
        }
        return Optional.of(new NginxListen(words.get(1), host, port, parameters));
    }

    boolean isIPv6() {
        return host.startsWith("[");
    }

    boolean servesBoth() {
        return host.equals("[::]") && parameters.contains(OFF);
    }

    /** Returns the line for the other family, never with ipv6only=off, which would take the port for both. */
    String twin() {
        String other = isIPv6() ? port : "[::]:" + port;
        String rest = parameters.stream()
                .filter(it -> !it.startsWith("ipv6only="))
                .map(it -> " " + it)
                .collect(joining());
        return "listen " + other + rest + ";";
    }

    String withoutOff() {
        return "listen " + address.content()
                + parameters.stream()
                        .filter(it -> !it.equals(OFF))
                        .map(it -> " " + it)
                        .collect(joining())
                + ";";
    }
}
