package io.github.ipv6containers.report.export;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Names the kind of Kubernetes object that runs an image. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Workload {
    /** A Deployment of one replica. */
    DEPLOYMENT("deployment"),
    /** A Pod by itself, which nothing starts again elsewhere. */
    POD("pod");

    private final String id;

    Workload(String id) {
        this.id = id;
    }

    /**
     * Reads the word that options use.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known ones
     */
    public static Workload parse(String word) {
        return Stream.of(values())
                .filter(workload -> workload.id.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind \"" + word + "\"; known: "
                        + Stream.of(values()).map(workload -> workload.id).collect(joining(", ")) + "."));
    }
}
