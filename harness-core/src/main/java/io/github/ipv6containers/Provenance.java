package io.github.ipv6containers;

import org.apiguardian.api.API;

/** Names whose image ran. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Provenance {
    /** One that a registry has. */
    OFFICIAL("official"),
    /** One that no registry is known to have. */
    LOCAL("local"),
    /** The same server, or another product, from packages, in the place of an official image. */
    STAND_IN("stand-in"),
    /** None: it runs in this JVM. */
    EMBEDDED("embedded");

    private final String id;

    Provenance(String id) {
        this.id = id;
    }

    /** Returns the word that reports use. */
    public String id() {
        return id;
    }
}
