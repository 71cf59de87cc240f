package io.github.ipv6containers.recipe;

import org.apiguardian.api.API;

/** Names how an image is configured for a run. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum SetUp {
    /** The image's own defaults, with only what it needs to start at all. */
    AS_SHIPPED("as-shipped"),
    /** The settings of the recipe on top of those. */
    RECIPE("recipe");

    private final String id;

    SetUp(String id) {
        this.id = id;
    }

    /** Returns the word that recipes, reports and options use. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
