package io.github.ipv6containers.report.model;

import org.apiguardian.api.API;

/** Names how a run came out. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Outcome {
    /** Every port answered over every family of the mode. */
    PASS("pass"),
    /** The image was judged, and some port did not answer. */
    FAIL("fail"),
    /** The engine or this machine cannot show it; says nothing of the image. */
    UNSUPPORTED("unsupported"),
    /** Nothing was run; says nothing of the image. */
    NOT_RUN("not-run");

    private final String id;

    Outcome(String id) {
        this.id = id;
    }

    /** Returns the word that reports use. */
    public String id() {
        return id;
    }

    /** Tells whether the image was judged. */
    public boolean isMeasured() {
        return this == PASS || this == FAIL;
    }
}
