package io.github.ipv6containers.network;

import org.apiguardian.api.API;

/** Reports that the engine made no network, or one of another mode than asked for. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NetworkRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NetworkRefusedException(String message) {
        super(message);
    }

    NetworkRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
