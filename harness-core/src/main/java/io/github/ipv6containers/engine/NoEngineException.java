package io.github.ipv6containers.engine;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Reports that no container engine can be used; the message says what to do. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NoEngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NoEngineException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Makes it of the engine that was asked for, which is none where that is null or blank. */
    static NoEngineException at(@Nullable String address, Throwable cause) {
        String start = address == null || address.isBlank()
                ? "start Docker,"
                : "DOCKER_HOST is " + address + ", and none answers there; start it,";
        return new NoEngineException(
                "No container engine can be used: " + start + " set DOCKER_HOST to one that runs, or run"
                        + " \"./harness engine up\" of IPv6 Containers as root to start a private one.",
                cause);
    }
}
