package io.github.ipv6containers.handshake.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a response with status 400 far enough to tell whether the server wanted TLS. */
final class BadRequest {

    /** What servers say to plain HTTP on their TLS port: nginx, Go, Apache httpd, Tomcat. */
    private static final List<String> WANTS_TLS = List.of(
            "plain http request was sent to https port",
            "client sent an http request to an https server",
            "speaking plain http to an ssl-enabled server port",
            "combination of host and port requires tls");

    /** The sentence stands in the first lines of the body; no more than this is waited for. */
    private static final int ENOUGH = 2048;

    private static final Pattern LENGTH = Pattern.compile("\ncontent-length:[ \t]*(\\d{1,9})");
    private static final Pattern CHUNKED = Pattern.compile("\ntransfer-encoding:[ \t]*chunked");

    private final String text;

    BadRequest(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
    }

    boolean saysTls() {
        return WANTS_TLS.stream().anyMatch(text::contains);
    }

    /** Tells whether all came that could hold the sentence; without a length, a body that began otherwise is enough. */
    boolean isWhole() {
        Matcher end = HttpHead.END.matcher(text);
        if (!end.find()) {
            return false;
        }
        String head = text.substring(0, end.start());
        String body = text.substring(end.end());
        if (CHUNKED.matcher(head).find()) {
            return body.length() >= ENOUGH || body.endsWith("0\r\n\r\n");
        }
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return body.length() >= Math.min(ENOUGH, Integer.parseInt(length.group(1)));
        }
        boolean headIsBare = !head.contains("\n");
        return headIsBare
                ? !body.isEmpty() && WANTS_TLS.stream().noneMatch(s -> s.startsWith(body))
                : WANTS_TLS.stream().noneMatch(s -> !body.isEmpty() && s.startsWith(body));
    }
}
