package io.github.ipv6containers.lint;

import java.util.Locale;
import org.apiguardian.api.API;

/** Says how sure and how bad a finding is; the first is the worst. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Severity {
    /** A client of one family is refused, a server does not start, or the cluster rejects the object. */
    ERROR,
    /** It depends on the cluster, on the engine, or on what cannot be seen in the files. */
    WARNING,
    /** Worth knowing; nothing has to be changed. */
    NOTE;

    /** Returns the word for it, as output and options have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
