package io.github.ipv6containers.junit.start;

import java.io.Serial;
import org.apiguardian.api.API;

/**
 * Reports that some port could not be proved, or cannot be used, from this machine, while no image misbehaves; the message
 * is the whole finding.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NotProvableHereException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotProvableHereException(String message) {
        super(message);
    }
}
