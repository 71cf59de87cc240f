package io.github.ipv6containers;

import org.apiguardian.api.API;

/**
 * Reports that a port was not proved; its message is the whole finding, for all containers at once.
 *
 * <p>{@code @IPv6Containers} throws it before the first test of a class, or before the test whose own containers are not
 * proved, and after the test or class during which a container ended by itself. What was thrown at the start of a container is
 * suppressed in it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VerificationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes the finding. */
    public VerificationFailedException(String message) {
        super(message);
    }
}
