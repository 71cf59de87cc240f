package io.github.ipv6containers.junit;

import java.io.Serial;
import org.apiguardian.api.API;

/** Reports that the engine cannot grant the mode of a test class; the message says what it granted instead. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class UnsupportedModeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnsupportedModeException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
