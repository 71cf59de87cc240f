package io.github.ipv6containers.kubernetes.pod;

import org.apiguardian.api.API;

/** Reports that a container of our own cannot be asked to dial any more, so that nothing more can be told from there. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DialerLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes what to tell, and what it was. */
    public DialerLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
