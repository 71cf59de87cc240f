package io.github.ipv6containers.secret;

import java.util.List;
import org.apiguardian.api.API;

/** Lines of a container's log that may be shown: no secret of its environment, and nothing that a terminal would obey. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LogLines {

    private LogLines() {}

    /** Returns the lines that are not blank, in their order. */
    public static List<String> of(String log, Secrets secrets) {
        return log.lines()
                .map(Printable::of)
                .map(secrets::hiddenIn)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
