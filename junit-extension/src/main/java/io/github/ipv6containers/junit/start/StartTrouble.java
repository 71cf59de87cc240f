package io.github.ipv6containers.junit.start;

import com.github.dockerjava.api.exception.DockerException;
import io.github.ipv6containers.proof.NotProvedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testcontainers.containers.ContainerFetchException;

/** Words why a container did not come so far that its ports could be asked. */
final class StartTrouble {

    private static final Pattern ENGINE_WORDS = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private StartTrouble() {}

    /** Finds the failed proof of a container that proves itself while it starts. */
    static Optional<NotProvedException> proof(Throwable error) {
        return chain(error).stream()
                .filter(NotProvedException.class::isInstance)
                .map(NotProvedException.class::cast)
                .findFirst();
    }

    static String sentence(String name, Throwable error) {
        List<Throwable> chain = chain(error);
        String innermost = chain.stream()
                .map(StartTrouble::words)
                .filter(words -> !words.isBlank())
                .reduce((outer, inner) -> inner)
                .orElse(error.getClass().getName());
        boolean image = chain.stream().anyMatch(ContainerFetchException.class::isInstance);
        boolean engine = chain.stream().anyMatch(DockerException.class::isInstance);
        String why = image ? "its image cannot be had: " : engine ? "the engine says: " : "";
        return name + " did not start: " + why + innermost + (innermost.endsWith(".") ? "" : ".");
    }

    private static String words(Throwable error) {
        String message = Objects.requireNonNullElse(error.getMessage(), "").strip();
        Matcher said = ENGINE_WORDS.matcher(message);
        return error instanceof DockerException && said.find()
                ? said.group(1).replace("\\\"", "\"").replace("\\n", " ")
                : message;
    }

    private static List<Throwable> chain(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .toList();
    }
}
