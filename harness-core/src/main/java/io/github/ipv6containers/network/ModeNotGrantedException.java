package io.github.ipv6containers.network;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.EngineFacts;
import java.util.Locale;
import org.apiguardian.api.API;

/** Reports that the engine granted other families than the mode has; nothing can be judged then. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ModeNotGrantedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModeNotGrantedException(EngineFacts engine, StackMode mode, GrantedAddresses granted) {
        super(text(engine, mode, granted));
    }

    ModeNotGrantedException(String message) {
        super(message);
    }

    private static String text(EngineFacts engine, StackMode mode, GrantedAddresses granted) {
        for (IPFamily family : IPFamily.values()) {
            boolean wanted = mode.families().contains(family);
            if (wanted != granted.address(family).isPresent()) {
                return "%s gave %s %s address, though %s network was asked for; nothing was judged."
                        .formatted(engine, wanted ? "no" : "an", family, article(mode));
            }
        }
        throw new IllegalArgumentException(engine + " granted what " + mode + " asks for.");
    }

    private static String article(StackMode mode) {
        return (mode == StackMode.DUAL_STACK ? "a " : "an ") + mode.id().toLowerCase(Locale.ROOT);
    }
}
