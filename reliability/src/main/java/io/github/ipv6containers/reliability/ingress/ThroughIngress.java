package io.github.ipv6containers.reliability.ingress;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Handshake;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks an Ingress for a host, and is content with the backend's own answer alone: a controller speaks HTTP over every family
 * that it has, also where it reaches nobody behind it.
 *
 * @param host the host of the Ingress
 * @param server what the backend calls itself, in its header {@code Server}
 */
record ThroughIngress(String host, String server) implements Handshake {

    private static final Pattern HEAD =
            Pattern.compile("HTTP/1\\.\\d ([1-5]\\d\\d)[^\r\n]*\r\n(.*?\r\n)?\r\n.*", Pattern.DOTALL);

    @Override
    public String id() {
        return "http-host:" + host;
    }

    @Override
    public String label() {
        return "HTTP GET / of " + host + ", answered by " + server;
    }

    @Override
    public byte[] request() {
        return ("GET / HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: ipv6containers\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Answer judge(byte[] received) {
        String text = new String(received, StandardCharsets.ISO_8859_1);
        Matcher head = HEAD.matcher(text);
        if (!head.matches()) {
            return text.startsWith("HTTP/") || "HTTP/".startsWith(text)
                    ? Answer.incomplete()
                    : Answer.foreign("no HTTP");
        }
        String status = "HTTP " + head.group(1);
        return calls(String.valueOf(head.group(2)))
                ? Answer.recognized(status + " of " + server)
                : Answer.notReady(status + ", not of " + server);
    }

    private boolean calls(String headers) {
        return headers.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> line.startsWith("server: " + server.toLowerCase(Locale.ROOT)));
    }
}
