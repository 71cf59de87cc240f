package io.github.ipv6containers.report.claims;

import org.apiguardian.api.API;

/**
 * Holds what the runs say of a claim.
 *
 * @param ruling whether it is true
 * @param since the version from which on it is no longer true, when it is stale; else empty
 * @param because what was seen on which version, in one line
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ClaimVerdict(Ruling ruling, String since, String because) {

    /** Names whether a claim is true. */
    public enum Ruling {
        /** Every trial that ran saw what the claim says. */
        HOLDS("holds"),
        /** The older trials saw it, the newest no longer do. */
        STALE("stale"),
        /** Some trial saw otherwise, and not only since a newer version. */
        WRONG("wrong"),
        /** No trial ran that could settle it. */
        UNTESTED("untested");

        private final String id;

        Ruling(String id) {
            this.id = id;
        }

        /** Returns the word that reports use. */
        public String id() {
            return id;
        }
    }
}
