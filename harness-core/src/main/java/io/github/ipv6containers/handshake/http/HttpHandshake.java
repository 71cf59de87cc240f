package io.github.ipv6containers.handshake.http;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.handshake.Answer;
import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.ProtocolGuess;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Asks for a path over HTTP/1.1 and takes any status for an answer, 404 and 503 too: what is proved is that HTTP is
 * served over this family, and a proxy whose backend is missing says 502 or 503 for ever. The detail has the status and the
 * server's name, by which the answers of both families are compared.
 *
 * <p>The one exception is a 400 that says "plain HTTP on a TLS port": that server speaks TLS, not HTTP.
 *
 * @param path the path to ask for, from the slash on
 * @param status the only status that counts; 0 for any
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record HttpHandshake(String path, int status) implements Handshake {

    private static final int ANY = 0;
    private static final Pattern EXPECTING = Pattern.compile("(/[^?=]*)=([1-5]\\d\\d)");
    private static final int LONGEST_LINE = 1024;
    private static final Pattern STATUS_LINE =
            Pattern.compile("HTTP/1\\.\\d ([1-5]\\d\\d)( [^\r\n]*)?\r?\n.*", Pattern.DOTALL);
    private static final Pattern STATUS_LINE_BEGUN =
            Pattern.compile("|H|HT|HTT|HTTP|HTTP/|HTTP/1|HTTP/1\\.|HTTP/1\\.\\d|HTTP/1\\.\\d |HTTP/1\\.\\d [1-5]\\d?"
                    + "|HTTP/1\\.\\d [1-5]\\d\\d( [^\r\n]{0," + LONGEST_LINE + "})?\r?");

    public HttpHandshake {
        if (!path.matches("/[\\x21-\\x7e]*")) {
            throw new IllegalArgumentException("\"http:" + Excerpt.of(path)
                    + "\" has no path; write it with a slash and without blanks, for example http:/health.");
        }
    }

    /**
     * Reads a path, such as {@code /health}, or a path and a status, such as {@code /health=200}. An equals sign behind a
     * question mark is part of the path.
     *
     * @throws IllegalArgumentException if it is no path; the message says what to write
     */
    public static HttpHandshake of(String spec) {
        Matcher expecting = EXPECTING.matcher(spec);
        return expecting.matches()
                ? new HttpHandshake(expecting.group(1), Integer.parseInt(expecting.group(2)))
                : new HttpHandshake(spec, ANY);
    }

    @Override
    public String id() {
        return path.equals("/") && status == ANY ? "http" : "http:" + path + (status == ANY ? "" : "=" + status);
    }

    @Override
    public String label() {
        return "HTTP GET " + path + (status == ANY ? "" : ", status " + status);
    }

    @Override
    public byte[] request() {
        return requestOf("localhost");
    }

    /** Names the very address, as a client does that was given it: some servers refuse one as host, or one of a family. */
    @Override
    public byte[] request(Endpoint endpoint) {
        return requestOf(endpoint.toString());
    }

    private byte[] requestOf(String host) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: ipv6containers\r\n"
                        + "Accept: */*\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Answer judge(byte[] received) {
        String text = new String(received, StandardCharsets.ISO_8859_1);
        Matcher line = STATUS_LINE.matcher(text);
        if (line.matches()) {
            Answer answer = line.group(1).equals("400") ? judgeBadRequest(text) : new HttpHead(text).answer();
            boolean other = status != ANY && !line.group(1).equals(String.valueOf(status));
            return other && answer.meaning() == Answer.Meaning.RECOGNIZED
                    ? Answer.notReady(answer.detail() + ", not " + status)
                    : answer;
        }
        return STATUS_LINE_BEGUN.matcher(text).matches()
                ? Answer.incomplete()
                : Answer.foreign(ProtocolGuess.of(received, request()));
    }

    /** The rest of the head names the server and where it sends its client. */
    @Override
    public boolean readsOn(byte[] received) {
        return !new HttpHead(new String(received, StandardCharsets.ISO_8859_1)).isWhole();
    }

    @Override
    public boolean barsIfOthersEnter(String detail) {
        return detail.startsWith("HTTP 401") || detail.startsWith("HTTP 403");
    }

    private static Answer judgeBadRequest(String text) {
        BadRequest response = new BadRequest(text);
        if (response.saysTls()) {
            return Answer.foreign("TLS (HTTP 400: plain HTTP was sent to a TLS port)");
        }
        return response.isWhole() ? new HttpHead(text).answer() : Answer.notReady("HTTP 400, cut short");
    }
}
