package io.github.ipv6containers.junit.start;

import static java.util.stream.Collectors.joining;

import com.github.dockerjava.api.exception.DockerException;
import io.github.ipv6containers.engine.EngineWords;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.junit.waiting.OwnWait;
import io.github.ipv6containers.proof.NotProvedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;

/** Words why a container did not come so far that its ports could be asked. */
final class StartTrouble {

    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "^(Container startup failed for image |Could not create/start container$|Retry limit hit with)");

    private static final Pattern IMAGE = Pattern.compile("imageName=([^,)]+)");

    private static final Pattern CONDITION = Pattern.compile("^Condition .* was not fulfilled within (.*?)\\.?$");

    private StartTrouble() {}

    /** Finds the failed proof of a container that proves itself while it starts. */
    static Optional<NotProvedException> proof(Throwable error) {
        return chain(error).stream()
                .filter(NotProvedException.class::isInstance)
                .map(NotProvedException.class::cast)
                .findFirst();
    }

    /** Says of a container why it did not start, from the outer reason to the inner one. */
    static String sentence(String name, Throwable error) {
        return name + " did not start: " + ended(why(error));
    }

    /** Says of a container that ran that its own wait never came true, or failed, and what its ports answered meanwhile. */
    static String failedWait(String name, OwnWait.FailedWait wait, Throwable error) {
        return "%s did not start: it ran, and its own wait (%s) %s: %s%s%s%s"
                .formatted(
                        name,
                        wait.strategy(),
                        verb(wait, error),
                        ended(why(error)),
                        cause(wait.strategy(), why(error)),
                        wait.ports()
                                .map(found -> " Its ports then: " + ports(found) + ".")
                                .orElse(""),
                        wait.lastLine().isEmpty() ? "" : " The last line of its log: \"" + wait.lastLine() + "\".");
    }

    /** What is neither of Testcontainers' own errors of a start nor of a time that is over, the wait's own code has thrown. */
    private static String verb(OwnWait.FailedWait wait, Throwable error) {
        Throwable thrown = chain(error).stream()
                .filter(part -> !SAYS_NOTHING.matcher(words(part)).find())
                .findFirst()
                .orElse(error);
        return thrown instanceof ContainerLaunchException || isOfTime(error)
                ? "did not come true within " + Math.max(1, wait.took().toSeconds()) + " s"
                : "failed with " + thrown.getClass().getName();
    }

    /** Each library that waits has an error of its own for that. */
    private static boolean isOfTime(Throwable error) {
        return chain(error).stream()
                .anyMatch(part -> part.getClass().getSimpleName().endsWith("TimeoutException"));
    }

    /** Says what a wait has to do with the families, where that is known. */
    private static String cause(String strategy, String why) {
        if (why.replace("\\", "").contains("0.0.0.0")) {
            return " It looks for 0.0.0.0, and a server that listens on IPv6 too writes [::] in its log.";
        }
        return strategy.equals("DockerHealthcheckWaitStrategy")
                ? " There the health check of the image decides, which may ask over one family alone, and not the ports."
                : "";
    }

    /** Tells in a line what each port answers over each family. */
    private static String ports(ServiceFindings found) {
        return found.ports().stream()
                .map(port -> "%d %s over %s"
                        .formatted(port.port().number(), port.finding().id().replace('-', ' '), port.family()))
                .collect(joining(", "));
    }

    private static String why(Throwable error) {
        List<Throwable> chain = chain(error);
        List<String> said = chain.stream()
                .map(StartTrouble::words)
                .filter(words ->
                        !words.isBlank() && !SAYS_NOTHING.matcher(words).find())
                .toList();
        String innermost = said.isEmpty()
                ? chain.get(chain.size() - 1).getClass().getName() + " without a message"
                : said.get(said.size() - 1);
        Optional<String> image = chain.stream()
                .filter(ContainerFetchException.class::isInstance)
                .map(StartTrouble::imageIn)
                .findFirst();
        if (image.isPresent()) {
            return "its image " + image.get() + "cannot be had: " + pull(innermost);
        }
        if (chain.stream().anyMatch(DockerException.class::isInstance)) {
            return "the engine says: " + innermost;
        }
        String outermost = said.isEmpty() ? innermost : said.get(0);
        return outermost.contains(innermost) ? outermost : ended(outermost).replaceFirst("\\.$", ": ") + innermost;
    }

    private static String imageIn(Throwable error) {
        Matcher named = IMAGE.matcher(words(error));
        return named.find() ? named.group(1) + " " : "";
    }

    /** Testcontainers tries for two minutes, and then quotes its own code. */
    private static String pull(String innermost) {
        Matcher time = CONDITION.matcher(innermost);
        return time.find() ? "no registry gave it within " + time.group(1) : innermost;
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String words(Throwable error) {
        String message = Objects.requireNonNullElse(error.getMessage(), "").strip();
        if (error instanceof ClassNotFoundException || error instanceof NoClassDefFoundError) {
            return "the class " + message.replace('/', '.') + " is not on the class path";
        }
        if (error instanceof DockerException) {
            return EngineWords.of(error);
        }
        // An exception that is made of its cause has the cause's class for a message.
        return error.getCause() != null && message.equals(error.getCause().toString()) ? "" : message;
    }

    private static List<Throwable> chain(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .toList();
    }
}
