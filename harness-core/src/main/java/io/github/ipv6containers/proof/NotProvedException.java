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

    /** Takes what was found where nobody else tells of it: all of it is the message. */
    public NotProvedException(ServiceFindings findings) {
        this(findings, VerificationText.of(List.of(findings), List.of()));
    }

    private NotProvedException(ServiceFindings findings, String message) {
        super(message);
        this.findings = findings;
    }

    /**
     * Takes what was found where the whole of it is told later, when the planted listeners are read: the message is what is
     * wrong. Testcontainers logs it at once.
     */
    public static NotProvedException toldLater(ServiceFindings findings) {
        return new NotProvedException(findings, VerificationText.sentences(findings));
    }

    /** Returns what was found. */
    public ServiceFindings findings() {
        return findings;
    }
}
