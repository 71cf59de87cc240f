package io.github.ipv6containers.kubernetes.cluster;

import org.apiguardian.api.API;

/** Reports that the kubeconfig has no context of the name that was given. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class UnknownContextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownContextException(String message) {
        super(message);
    }
}
