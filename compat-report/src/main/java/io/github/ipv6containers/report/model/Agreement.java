package io.github.ipv6containers.report.model;

import org.apiguardian.api.API;

/** Names how what was found compares with what the recipe expects. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Agreement {
    /** As the recipe says, be it good or bad. */
    AS_EXPECTED("as-expected"),
    /** Not as the recipe says, for the better or the worse. */
    CHANGED("changed"),
    /** Nothing was found that says something of the image. */
    NOT_JUDGED("not-judged");

    private final String id;

    Agreement(String id) {
        this.id = id;
    }

    /** Returns the word that reports use. */
    public String id() {
        return id;
    }
}
