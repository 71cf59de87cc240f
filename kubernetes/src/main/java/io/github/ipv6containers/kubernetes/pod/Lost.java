package io.github.ipv6containers.kubernetes.pod;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Tells what a cluster took away from what failed. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Lost {

    private Lost() {}

    /**
     * Returns how something thrown tells that a pod, or the way to the one that dials, was lost, without a full stop; empty
     * when it is about something else.
     */
    public static Optional<String> words(Throwable thrown) {
        @Nullable Throwable inner = thrown;
        while (inner != null) {
            if (inner instanceof PodLostException || inner instanceof DialerLostException) {
                return Optional.of(String.valueOf(inner.getMessage()).replaceAll("\\.$", ""));
            }
            inner = inner.getCause();
        }
        return Optional.empty();
    }
}
