package io.github.ipv6containers.kubernetes.cluster;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A cluster that answers, by the user's kubeconfig. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Cluster implements AutoCloseable {

    private static final int MILLIS_TO_CONNECT = 5_000;
    private static final int MILLIS_TO_ANSWER = 30_000;

    private final KubernetesClient client;
    private final ClusterChoice choice;
    private final String context;
    private final String version;

    private Cluster(KubernetesClient client, ClusterChoice choice, String context, String version) {
        this.client = client;
        this.choice = choice;
        this.context = context;
        this.version = version;
    }

    /**
     * Connects to the cluster that a context of the kubeconfig names ({@code KUBECONFIG}, else {@code ~/.kube/config}).
     *
     * @throws UnknownContextException if the kubeconfig has no such context
     * @throws NoClusterException if there is no kubeconfig, or the cluster does not answer, or not this user
     */
    public static Cluster connect(ClusterChoice choice) {
        Config found = Config.autoConfigure(choice.context().isEmpty() ? null : choice.context());
        List<String> known = found.getContexts() == null
                ? List.of()
                : found.getContexts().stream().map(NamedContext::getName).toList();
        if (!choice.context().isEmpty() && !known.contains(choice.context())) {
            throw new UnknownContextException("The kubeconfig has no context \"" + choice.context() + "\"; known: "
                    + (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
        }
        boolean inside = found.getOauthToken() != null || found.getAutoOAuthToken() != null;
        if (known.isEmpty() && !inside) {
            throw new NoClusterException(
                    "There is no kubeconfig (KUBECONFIG, or ~/.kube/config), so no cluster is known: start one with"
                            + " './harness cluster up', or name one of your own.",
                    null);
        }
        String context = found.getCurrentContext() == null
                ? "the pod's own"
                : found.getCurrentContext().getName();
        Config config = new ConfigBuilder(found)
                .withConnectionTimeout(MILLIS_TO_CONNECT)
                .withRequestTimeout(MILLIS_TO_ANSWER)
                .withRequestRetryBackoffLimit(0)
                .build();
        try {
            return connect(config, choice, context);
        } catch (KubernetesClientException e) {
            throw new NoClusterException(
                    ClusterWords.whyUnusable(e, config.getMasterUrl(), context)
                            .orElseGet(() -> "The cluster at " + config.getMasterUrl() + " cannot be used: "
                                    + ClusterWords.words(e) + "."),
                    e);
        }
    }

    /** An API server that does not accept a token ends a connection of HTTP/2 before the JDK's client has read why. */
    private static Cluster connect(Config config, ClusterChoice choice, String context) {
        try {
            return connected(config, choice, context);
        } catch (KubernetesClientException e) {
            if (ClusterWords.whyUnusable(e, config.getMasterUrl(), context).isPresent()) {
                throw e;
            }
            return connected(new ConfigBuilder(config).withHttp2Disable(true).build(), choice, context);
        }
    }

    private static Cluster connected(Config config, ClusterChoice choice, String context) {
        KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config).build();
        try {
            return new Cluster(
                    client, choice, context, client.getKubernetesVersion().getGitVersion());
        } catch (KubernetesClientException e) {
            client.close();
            throw e;
        }
    }

    /** Returns what speaks to it. */
    public KubernetesClient client() {
        return client;
    }

    /** Returns which one it is, and where in it. */
    public ClusterChoice choice() {
        return choice;
    }

    /** Returns the version that the API server tells, without a leading v. */
    public String version() {
        return version.startsWith("v") ? version.substring(1) : version;
    }

    /** Returns where the API server is. */
    public String address() {
        return client.getMasterUrl().toString();
    }

    /** Returns the context's name. */
    public String context() {
        return context;
    }

    /** Returns how kube-proxy serves Services, as its own configuration says; empty where that cannot be seen. */
    public Optional<String> proxyMode() {
        try {
            return Optional.ofNullable(client.configMaps()
                            .inNamespace("kube-system")
                            .withName("kube-proxy")
                            .get())
                    .flatMap(found -> found.getData().values().stream()
                            .flatMap(String::lines)
                            .map(String::strip)
                            .filter(line -> line.startsWith("mode:"))
                            .findFirst())
                    .map(line ->
                            line.substring("mode:".length()).replace("\"", "").strip())
                    .map(mode -> "mode " + (mode.isEmpty() ? "iptables, its default" : mode));
        } catch (KubernetesClientException notAllowed) {
            return Optional.empty();
        }
    }

    /** Returns for example {@code Kubernetes 1.34.4}. */
    @Override
    public String toString() {
        return "Kubernetes " + version();
    }

    @Override
    public void close() {
        client.close();
    }
}
