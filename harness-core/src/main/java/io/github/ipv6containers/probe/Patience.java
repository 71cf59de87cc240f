package io.github.ipv6containers.probe;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Holds how long to wait.
 *
 * @param connect for one connection to be made
 * @param answer for the answer once connected
 * @param settle for the other ports and families once the first has answered
 * @param startUp for everything, from the container's start on
 * @param stay how long to look on, once all has answered, whether it stays so; zero for not at all
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Patience(Duration connect, Duration answer, Duration settle, Duration startUp, Duration stay) {

    /**
     * The defaults: 3 s to connect, because a bridge of engines before 28 is deaf to IPv6 for up to 2.2 s; 5 s to
     * answer; 10 s to settle; 120 s to start up.
     */
    public static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(120));

    private static final Duration BRIEF = Duration.ofSeconds(1);

    /** For ports that need not answer, of a service of which others have: they do by then, or are not open. */
    public static final Patience AT_A_GLANCE =
            DEFAULT.withStartUp(Duration.ZERO).withSettle(BRIEF);

    public Patience(Duration connect, Duration answer, Duration settle, Duration startUp) {
        this(connect, answer, settle, startUp, Duration.ZERO);
    }

    /** Returns the same with a second for an answer, at most. */
    public Patience brief() {
        return answer.compareTo(BRIEF) > 0 ? withAnswer(BRIEF) : this;
    }

    /** Returns the same with another time for an answer. */
    public Patience withAnswer(Duration longest) {
        return new Patience(connect, longest, settle, startUp, stay);
    }

    /** Returns the same with another start-up time. */
    public Patience withStartUp(Duration longest) {
        return new Patience(connect, answer, settle, longest, stay);
    }

    /** Returns the same with another settle time. */
    public Patience withSettle(Duration longest) {
        return new Patience(connect, answer, longest, startUp, stay);
    }

    /** Returns the same with a second look that takes this long. */
    public Patience withStay(Duration length) {
        return new Patience(connect, answer, settle, startUp, length);
    }
}
