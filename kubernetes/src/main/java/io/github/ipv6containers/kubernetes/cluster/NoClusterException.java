package io.github.ipv6containers.kubernetes.cluster;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Reports that no cluster can be used; the message says what to do. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NoClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes what to tell. */
    public NoClusterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
