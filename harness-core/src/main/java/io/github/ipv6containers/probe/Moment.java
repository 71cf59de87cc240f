package io.github.ipv6containers.probe;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * A moment of this JVM, for waits: unlike the time of day it never jumps.
 *
 * @param nanos the reading of {@link System#nanoTime()}, which means nothing by itself
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Moment(long nanos) {

    public static Moment now() {
        return new Moment(System.nanoTime());
    }

    /** Returns the moment that lies so much later; a wait of more than 292 years is not meant. */
    public Moment plus(Duration wait) {
        return new Moment(nanos + wait.toNanos());
    }

    /** Tells whether this moment lies before the other; two readings may only be compared by their difference. */
    public boolean isBefore(Moment other) {
        return nanos - other.nanos < 0;
    }

    /** Tells whether this moment lies after the other. */
    public boolean isAfter(Moment other) {
        return other.isBefore(this);
    }
}
