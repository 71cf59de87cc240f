package io.github.ipv6containers.message;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;

/** Sorts the findings that are no answer by the sentence that each needs. */
enum Kind {
    REFUSED(Code.PORT_V4_REFUSED, Code.PORT_V6_REFUSED),
    LOOPBACK_ONLY(Code.PORT_V4_LOOPBACK_ONLY, Code.PORT_V6_LOOPBACK_ONLY),
    TIMED_OUT(Code.PORT_V4_TIMED_OUT, Code.PORT_V6_TIMED_OUT),
    SILENT(Code.PORT_V4_SILENT, Code.PORT_V6_SILENT),
    WRONG_PROTOCOL(Code.PORT_V4_WRONG_PROTOCOL, Code.PORT_V6_WRONG_PROTOCOL),
    TURNED_AWAY(Code.PORT_V4_TURNED_AWAY, Code.PORT_V6_TURNED_AWAY),
    DIFFERS(Code.PORT_V4_DIFFERS, Code.PORT_V6_DIFFERS),
    SENT_ELSEWHERE(Code.PORT_V4_SENT_ELSEWHERE, Code.PORT_V6_SENT_ELSEWHERE),
    NOT_PUBLISHED(Code.PORT_V4_NOT_PUBLISHED, Code.PORT_V6_NOT_PUBLISHED),
    NOT_PROVABLE(Code.PORT_V4_NOT_PROVABLE, Code.PORT_V6_NOT_PROVABLE),
    /** Told once for the whole service. */
    NO_ADDRESS(Code.MODE_NOT_GRANTED, Code.MODE_NOT_GRANTED);

    private final Code overIPv4;
    private final Code overIPv6;

    Kind(Code overIPv4, Code overIPv6) {
        this.overIPv4 = overIPv4;
        this.overIPv6 = overIPv6;
    }

    static Kind of(PortFinding found) {
        return switch (found.finding()) {
            case REFUSES -> answersOnLoopback(found) ? LOOPBACK_ONLY : REFUSED;
            case TIMES_OUT -> TIMED_OUT;
            case SILENT -> SILENT;
            case WRONG_PROTOCOL -> WRONG_PROTOCOL;
            case TURNED_AWAY -> TURNED_AWAY;
            case DIFFERS -> DIFFERS;
            case SENT_ELSEWHERE -> SENT_ELSEWHERE;
            case NOT_PUBLISHED -> NOT_PUBLISHED;
            case NOT_PROVABLE -> NOT_PROVABLE;
            case NO_ADDRESS -> NO_ADDRESS;
            case ANSWERS -> throw new IllegalArgumentException("An answer is no problem: " + found);
        };
    }

    Code code(IPFamily family) {
        return family == IPFamily.IPV4 ? overIPv4 : overIPv6;
    }

    /** Returns the words for a table's cell, in capitals so that they stand out without color. */
    String cell() {
        return name().replace('_', ' ');
    }

    private static boolean answersOnLoopback(PortFinding found) {
        return found.facts().stream()
                .anyMatch(fact -> fact.vantage() == Vantage.LOOPBACK && fact.stage() == Stage.ANSWERED);
    }
}
