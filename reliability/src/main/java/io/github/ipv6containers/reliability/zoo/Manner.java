package io.github.ipv6containers.reliability.zoo;

/** Names how a listener takes a connection, and what it says on one that it takes. */
enum Manner {
    HTTP_200("200", Met.http("200", "")),
    HTTP_503("503", Met.http("503", "")),
    TO_IPV4("to=http://192.0.2.10:8000/app", Met.http("302", "192.0.2.10")),
    TO_IPV6("to=http://[2001:db8::10]/app", Met.http("302", "2001:db8::10")),
    TO_A_PATH("to=/app", Met.http("302", "")),
    GREETS("greets=220_ready", Met.BANNER),
    REFUSES_IN_WORDS("says=554_no_service_for_you", Met.WORDS_OF_REFUSAL),
    QUIET("quiet", Met.QUIET),
    NEVER_ACCEPTS("deaf", Met.NEVER_ACCEPTED),
    CLOSES("closes", Met.HUNG_UP),
    RESETS("resets", Met.HUNG_UP),
    CLOSES_AT_A_BYTE("closes-at-byte", Met.HUNG_UP),
    RESETS_AT_A_BYTE("resets-at-byte", Met.HUNG_UP);

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // A record of texts.
    private final Met met;

    Manner(String word, Met met) {
        this.word = word;
        this.met = met;
    }

    String word() {
        return word;
    }

    Met met() {
        return met;
    }

    boolean speaksHttp() {
        return !met.status().isEmpty();
    }
}
