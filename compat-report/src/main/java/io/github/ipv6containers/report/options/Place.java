package io.github.ipv6containers.report.options;

import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import java.util.Optional;
import org.apiguardian.api.API;
import picocli.CommandLine.Option;

/** The place where a command runs images: the engine, or a cluster. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Place {

    @Option(
            names = "--on",
            paramLabel = "PLACE",
            description = "Where images are run: docker (the default; any engine) or kubernetes.")
    private String on = "docker";

    @Option(
            names = "--context",
            paramLabel = "NAME",
            description = "With --on kubernetes: a context of the kubeconfig (default: its current one).")
    private String context = "";

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description =
                    "With --on kubernetes: a namespace that is there (default: one is made, and deleted at the end).")
    private String namespace = "";

    /**
     * Returns the cluster that was asked for; empty for the engine.
     *
     * @throws IllegalArgumentException if the words do not fit together; the message says what to write
     */
    public Optional<ClusterChoice> cluster() {
        if (!on.equals("docker") && !on.equals("kubernetes")) {
            throw new IllegalArgumentException("There is no place \"" + on + "\"; known: docker, kubernetes.");
        }
        if (on.equals("docker")) {
            if (!context.isEmpty() || !namespace.isEmpty()) {
                throw new IllegalArgumentException(
                        "--context and --namespace choose a cluster; write --on kubernetes" + " beside them.");
            }
            return Optional.empty();
        }
        if (!namespace.isEmpty() && !namespace.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException(
                    "\"" + namespace + "\" is no name of a namespace: small letters, digits and hyphens, 63 at most.");
        }
        return Optional.of(new ClusterChoice(context, namespace));
    }
}
