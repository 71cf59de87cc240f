package io.github.ipv6containers;

import org.apiguardian.api.API;

/** Reports that a port was not proved; its message is the whole finding, for all containers at once. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VerificationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VerificationFailedException(String message) {
        super(message);
    }
}
