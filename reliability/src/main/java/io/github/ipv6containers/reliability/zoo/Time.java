package io.github.ipv6containers.reliability.zoo;

import io.github.ipv6containers.IPFamily;

/** Names when a listener is there. */
enum Time {
    AT_ONCE("", ""),
    LISTENS_LATER(",listen=3", ""),
    /** Longer than an answer is waited for. */
    SERVES_LATER(",serve=7", ""),
    /** As a database does that prepares its data. */
    ON_LOOPBACK_FIRST(",loopback=6", ""),
    LISTENS_ON_IPV6_LATER("", ",listen=8"),
    SERVES_IPV6_LATER("", ",serve=7"),
    /** Both are gone two seconds after the first client. */
    LEAVES(",left=2", ""),
    LEAVES_IPV6("", ",left=2"),
    /** Its process ends three seconds after the first client. */
    ENDS(",ended=3", "");

    private final String words;
    private final String wordsOverIPv6;

    Time(String words, String wordsOverIPv6) {
        this.words = words;
        this.wordsOverIPv6 = wordsOverIPv6;
    }

    String words() {
        return words;
    }

    String wordsOverIPv6() {
        return wordsOverIPv6;
    }

    boolean leaves(IPFamily family) {
        return this == LEAVES || (this == LEAVES_IPV6 && family == IPFamily.IPV6);
    }

    boolean servesLater() {
        return words.contains("serve") || wordsOverIPv6.contains("serve");
    }
}
