package io.github.ipv6containers.reliability.zoo;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.util.Arrays;
import java.util.List;

/**
 * Holds one listener by its habits.
 *
 * @param bind its sockets
 * @param manner how it takes connections, and what it says
 * @param time when it is there
 * @param access who is met otherwise
 * @param handshake what it is asked in, {@code http} or {@code tcp}
 */
record Listener(Bind bind, Manner manner, Time time, Access access, String handshake) {

    static final List<String> HANDSHAKES = List.of("http", "tcp");

    /** Tells whether these habits go together, and what is true of them can be known to somebody who dials. */
    boolean isPossible() {
        boolean accepts =
                !manner.met().equals(Met.NEVER_ACCEPTED) && !manner.met().equals(Met.HUNG_UP);
        boolean special = accepts && (manner.speaksHttp() || !access.isOfHttp());
        boolean twoSided = bind == Bind.TWO || time.wordsOverIPv6().isEmpty();
        return (access == Access.FOR_ALL || special) && twoSided && isKnowable() && (!goes() || stayedGreen());
    }

    /** To plain TCP, a socket that nobody serves yet or ever is like a server that waits for its client. */
    private boolean isKnowable() {
        return handshake.equals("http") || (!manner.met().equals(Met.NEVER_ACCEPTED) && !time.servesLater());
    }

    /** Who goes has to be well until then. */
    private boolean stayedGreen() {
        Listener staying = new Listener(bind, manner, Time.AT_ONCE, access, handshake);
        return Arrays.stream(IPFamily.values()).allMatch(bind::serves)
                && staying.truth(StackMode.DUAL_STACK, IPFamily.IPV4) == Finding.ANSWERS
                && staying.truth(StackMode.DUAL_STACK, IPFamily.IPV6) == Finding.ANSWERS;
    }

    /** Tells whether it is gone after a while. */
    boolean goes() {
        return time == Time.ENDS || time.leaves(IPFamily.IPV6);
    }

    /** Returns what {@code zoo.py} is told. */
    List<String> words() {
        return bind.words(manner.word() + access.words() + time.words(), time.wordsOverIPv6());
    }

    /** Returns what is true of a family in the end; where the process has ended that is {@code REFUSES}. */
    Finding truth(StackMode mode, IPFamily family) {
        if (time == Time.ENDS || time.leaves(family)) {
            return Finding.REFUSES;
        }
        IPFamily other = family == IPFamily.IPV4 ? IPFamily.IPV6 : IPFamily.IPV4;
        Met beside = mode.families().contains(other) && !time.leaves(other) ? met(other) : Met.NOBODY;
        return Truth.of(handshake, family, met(family), beside);
    }

    private Met met(IPFamily family) {
        return bind.serves(family) ? access.met(family, manner.met()) : Met.NOBODY;
    }

    @Override
    public String toString() {
        return (handshake + " " + bind + " " + manner + " " + time + " " + access).replace('_', '-');
    }
}
