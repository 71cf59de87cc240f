package io.github.ipv6containers.container;

import com.github.dockerjava.api.exception.DockerException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Tells an engine's refusal of a port that somebody else has from its other refusals, which are of one kind to it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TakenPort {

    // Docker's for a port of another container, Docker's and Podman's for one of a process, and Docker Desktop's.
    private static final Pattern WORDS =
            Pattern.compile("port is already allocated|address already in use|Ports are not available");

    private TakenPort() {}

    static boolean isToldBy(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .filter(DockerException.class::isInstance)
                .anyMatch(refused -> isIn(String.valueOf(refused.getMessage())));
    }

    /** Tells whether an engine's words are of a taken port. */
    public static boolean isIn(String words) {
        return WORDS.matcher(words).find();
    }
}
