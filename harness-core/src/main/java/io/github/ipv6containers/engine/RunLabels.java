package io.github.ipv6containers.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.testcontainers.DockerClientFactory;

/** The labels that everything made by this run carries, so that it can be found and removed. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RunLabels {

    static final String OWNER = "io.github.ipv6containers.owner";

    private static final String SELF = Owner.self().toString();

    private RunLabels() {}

    /** Returns which process this run is, as its label says it. */
    public static String self() {
        return SELF;
    }

    /** Tells whether the process that a label names is certainly gone; false when that cannot be known from here. */
    public static boolean isOfDeadRun(String label) {
        return Owner.parse(label).filter(Owner::isDead).isPresent();
    }

    /** Returns the label of this run alone; containers made by Testcontainers carry its own labels already. */
    public static Map<String, String> own() {
        return Map.of(OWNER, SELF);
    }

    /** Returns the label of this run and those by which Testcontainers' reaper finds things that it did not make. */
    public static Map<String, String> withTestcontainers() {
        Map<String, String> labels = new LinkedHashMap<>(DockerClientFactory.DEFAULT_LABELS);
        labels.put(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL, DockerClientFactory.SESSION_ID);
        labels.putAll(own());
        return labels;
    }
}
