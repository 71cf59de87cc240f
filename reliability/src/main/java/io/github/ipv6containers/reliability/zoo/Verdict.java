package io.github.ipv6containers.reliability.zoo;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;

/**
 * Holds what was found of one family of a listener beside what is true.
 *
 * @param listener the listener
 * @param mode the network's mode
 * @param family the family
 * @param truth what is true
 * @param found what was found
 * @param text all that was seen
 */
record Verdict(Listener listener, StackMode mode, IPFamily family, Finding truth, Finding found, String text) {

    /** Tells whether it was called good and is not. */
    boolean isFalseGreen() {
        return found == Finding.ANSWERS && truth != Finding.ANSWERS;
    }

    /** Tells whether it was called bad and is good. */
    boolean isFalseRed() {
        return found != Finding.ANSWERS && truth == Finding.ANSWERS;
    }

    /** Tells whether it was rightly called bad, for a reason that is not the true one. */
    boolean isOtherReason() {
        return found != truth && !isFalseGreen() && !isFalseRed();
    }

    boolean isWrong() {
        return found != truth;
    }

    boolean isGreenInTruth() {
        return truth == Finding.ANSWERS;
    }

    @Override
    public String toString() {
        return "%s, %s, %s: %s in truth, found %s".formatted(listener, mode, family, truth.id(), found.id());
    }
}
