package io.github.ipv6containers.report.options;

import io.github.ipv6containers.report.recipes.RecipeException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Reports what the user gave wrongly; its message is the sentence to be read. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongUse(String message) {
        super(message);
    }

    private WrongUse(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }

    /** Reads input; the same kinds of exceptions thrown later on would be faults of ours. */
    public static <T> T unless(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | RecipeException | UncheckedIOException e) {
            throw new WrongUse(e);
        }
    }
}
