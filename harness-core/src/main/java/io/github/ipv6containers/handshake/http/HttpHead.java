package io.github.ipv6containers.handshake.http;

import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what of the head of a response has come: its status, the server's name, and where it sends the client. */
final class HttpHead {

    static final Pattern END = Pattern.compile("\r?\n\r?\n");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d ([1-5]\\d\\d)");
    private static final Pattern SERVER = field("Server");
    private static final Pattern LOCATION = field("Location");
    /** The host and port of an address, without what stands before an at sign. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#@\\s]+).*");

    private final String head;
    private final boolean whole;

    HttpHead(String text) {
        Matcher end = END.matcher(text);
        this.whole = end.find();
        this.head = whole ? text.substring(0, end.start()) : text;
    }

    boolean isWhole() {
        return whole;
    }

    /** Returns the answer, for example {@code HTTP 302 from nginx/1.26.3}. */
    Answer answer() {
        Matcher status = STATUS.matcher(head);
        String code = status.lookingAt() ? status.group(1) : "without a status";
        String server = value(SERVER).map(name -> " from " + Excerpt.of(name)).orElse("");
        return Answer.recognized("HTTP " + code + server).sendingTo(code.startsWith("3") ? sentTo() : List.of());
    }

    private List<String> sentTo() {
        return value(LOCATION)
                .map(AUTHORITY::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Excerpt.of(matcher.group(1)))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<String> value(Pattern field) {
        Matcher matcher = field.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private static Pattern field(String name) {
        return Pattern.compile("\n" + name + ":[ \t]*([^\r\n]{0,1000})", Pattern.CASE_INSENSITIVE);
    }
}
