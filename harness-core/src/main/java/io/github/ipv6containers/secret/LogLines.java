package io.github.ipv6containers.secret;

import java.util.List;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Lines of a container's log that may be shown: no secret of its environment, and nothing that a terminal would obey. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LogLines {

    /** Colors and the like (ECMA-48, 5.4), and titles, links and the like, which end in a bell or ESC \. */
    private static final Pattern SEQUENCE =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|[\\]PX^_][^\u0007\u001b]*(\u0007|\u001b\\\\)?|[ -/]*[0-~])");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t]]");

    private LogLines() {}

    /** Returns the lines that are not blank, in their order. */
    public static List<String> of(String log, Secrets secrets) {
        return log.lines()
                .map(line ->
                        CONTROL.matcher(SEQUENCE.matcher(line).replaceAll("")).replaceAll("?"))
                .map(secrets::hiddenIn)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
