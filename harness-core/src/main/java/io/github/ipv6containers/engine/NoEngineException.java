package io.github.ipv6containers.engine;

import org.apiguardian.api.API;

/** Reports that no container engine can be used; the message says what to do. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NoEngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoEngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
