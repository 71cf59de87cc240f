package io.github.ipv6containers.kubernetes.pod;

import org.apiguardian.api.API;

/**
 * Reports that a cluster took a pod away: its node is gone, or it was evicted or deleted. What ran in it is not to blame, and
 * may be run again.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PodLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes what to tell. */
    public PodLostException(String message) {
        super(message);
    }
}
