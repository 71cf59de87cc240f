package io.github.ipv6containers.proof;

import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.message.VerificationText;
import java.util.List;
import org.apiguardian.api.API;

/** Reports that a started container's ports were not all proved; holds what was found. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NotProvedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ServiceFindings findings;

    /** Takes what was found. */
    public NotProvedException(ServiceFindings findings) {
        super(VerificationText.of(List.of(findings), List.of()));
        this.findings = findings;
    }

    /** Returns what was found. */
    public ServiceFindings findings() {
        return findings;
    }
}
