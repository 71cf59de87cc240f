package io.github.ipv6containers.reliability.zoo;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;

/**
 * Says what is true of one family by what its clients and those of the other one meet.
 *
 * <p>It is written down a second time here, by what a client would say, and knows no rule of the harness.
 */
final class Truth {

    private static final String FORBIDDEN = "403";

    private Truth() {}

    static Finding of(String handshake, IPFamily family, Met met, Met beside) {
        if (met.equals(Met.NOBODY)) {
            return Finding.REFUSES;
        }
        if (met.equals(Met.HUNG_UP)) {
            return isServed(handshake, beside) ? Finding.TURNED_AWAY : Finding.SILENT;
        }
        return handshake.equals("http") ? ofHttp(family, met, beside) : ofTcp(met);
    }

    private static Finding ofTcp(Met met) {
        return met.equals(Met.WORDS_OF_REFUSAL) ? Finding.TURNED_AWAY : Finding.ANSWERS;
    }

    private static Finding ofHttp(IPFamily family, Met met, Met beside) {
        if (met.equals(Met.BANNER) || met.equals(Met.WORDS_OF_REFUSAL)) {
            return Finding.WRONG_PROTOCOL;
        }
        if (met.status().isEmpty()) {
            return Finding.SILENT;
        }
        if (!beside.status().isEmpty() && !beside.status().equals(met.status())) {
            boolean forbidden = met.status().equals(FORBIDDEN);
            if (!forbidden && !beside.status().equals(FORBIDDEN)) {
                return Finding.DIFFERS;
            }
            if (forbidden) {
                return Finding.TURNED_AWAY;
            }
        }
        IPFamily other = family == IPFamily.IPV4 ? IPFamily.IPV6 : IPFamily.IPV4;
        return met.isSentTo(other) ? Finding.SENT_ELSEWHERE : Finding.ANSWERS;
    }

    private static boolean isServed(String handshake, Met met) {
        boolean plain = !met.equals(Met.NOBODY) && !met.equals(Met.HUNG_UP) && !met.equals(Met.WORDS_OF_REFUSAL);
        return handshake.equals("http") ? !met.status().isEmpty() : plain;
    }
}
