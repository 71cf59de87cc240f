package io.github.ipv6containers.reliability.zoo;

import io.github.ipv6containers.IPFamily;
import org.jspecify.annotations.Nullable;

/** Names who is met otherwise than everybody else. */
enum Access {
    FOR_ALL(null, "", Met.NOBODY, false),
    FORBIDS_IPV4(IPFamily.IPV4, "403", Met.http("403", ""), true),
    FORBIDS_IPV6(IPFamily.IPV6, "403", Met.http("403", ""), true),
    CLOSES_ON_IPV4(IPFamily.IPV4, "closes", Met.HUNG_UP, false),
    CLOSES_ON_IPV6(IPFamily.IPV6, "closes", Met.HUNG_UP, false),
    RESETS_IPV6_AT_A_BYTE(IPFamily.IPV6, "resets-at-byte", Met.HUNG_UP, false),
    FAILS_OVER_IPV6(IPFamily.IPV6, "503", Met.http("503", ""), true),
    OTHER_SERVER_OVER_IPV6(IPFamily.IPV6, "200/other", Met.http("200/other", ""), true);

    private final @Nullable IPFamily family;
    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts.
    private final Met met;

    private final boolean ofHttp;

    Access(@Nullable IPFamily family, String word, Met met, boolean ofHttp) {
        this.family = family;
        this.word = word;
        this.met = met;
        this.ofHttp = ofHttp;
    }

    boolean isOfHttp() {
        return ofHttp;
    }

    String words() {
        return family == null ? "" : (family == IPFamily.IPV4 ? ",for4=" : ",for6=") + word;
    }

    /** Returns what a family meets of whom the others meet that. */
    Met met(IPFamily who, Met others) {
        return who == family ? met : others;
    }
}
