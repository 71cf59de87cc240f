package io.github.ipv6containers.junit;

import java.io.Serial;
import org.apiguardian.api.API;

/**
 * Reports that the engine cannot grant the mode of a test class, or that its ports cannot be proved from this machine; the
 * message says what was seen instead.
 *
 * <p>It is the reason for which a class is skipped, or with {@code ipv6containers.unsupported=fail} the failure itself.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class UnsupportedModeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnsupportedModeException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
