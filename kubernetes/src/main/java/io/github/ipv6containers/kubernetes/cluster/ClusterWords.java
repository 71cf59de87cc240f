package io.github.ipv6containers.kubernetes.cluster;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.WebSocketHandshakeException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apiguardian.api.API;

/** Says in one sentence what a cluster answered, or that it did not. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ClusterWords {

    static final String ROLE = "docs/kubernetes-role.yaml has the Role that is needed";

    private static final int UNAUTHORIZED = 401;
    /** The status of what a cluster does not allow. */
    public static final int FORBIDDEN = 403;

    private ClusterWords() {}

    /** Says what came of a call that concerned a namespace. */
    public static String of(KubernetesClientException e, String namespace) {
        String words = words(e);
        if (e.getCode() == FORBIDDEN && words.contains("exceeded quota")) {
            return "The quota of the namespace \"" + namespace + "\" is full: "
                    + words.substring(words.indexOf("exceeded quota")) + ".";
        }
        if (e.getCode() == FORBIDDEN) {
            return "The cluster does not allow it: " + words + " (" + ROLE + ").";
        }
        if (isForbiddenCommand(e)) {
            return "The cluster does not allow it: no command can be run in pods of the namespace \"" + namespace
                    + "\", as the right to \"pods/exec\" is missing (" + ROLE + ").";
        }
        return "The cluster does not do it: " + words + ".";
    }

    /** A command in a pod is asked for by a WebSocket, of whose refusal the JDK tells the status alone. */
    private static boolean isForbiddenCommand(KubernetesClientException e) {
        return causes(e)
                .anyMatch(cause -> cause instanceof WebSocketHandshakeException refused
                        && refused.getResponse() != null
                        && refused.getResponse().code() == FORBIDDEN);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    /**
     * Asks a cluster that was used whether it answers still, and says why it does not; empty when it does. What came of another
     * question does not tell that: it may have hung on a node that is gone.
     */
    public static Optional<String> whyGone(KubernetesClient client) {
        try {
            client.getKubernetesVersion();
            return Optional.empty();
        } catch (KubernetesClientException e) {
            NamedContext context = client.getConfiguration().getCurrentContext();
            return whyUnusable(
                    e, client.getMasterUrl().toString(), context == null ? "the pod's own" : context.getName());
        }
    }

    /** Says why a cluster cannot be used; empty when it answered, and refused something else. */
    static Optional<String> whyUnusable(Throwable thrown, String server, String context) {
        List<Throwable> causes = causes(thrown).toList();
        if (causes.stream()
                .anyMatch(cause -> cause instanceof KubernetesClientException e && e.getCode() == UNAUTHORIZED)) {
            return Optional.of("The cluster at " + server + " does not accept the credentials of the context \""
                    + context + "\": the token or certificate may have expired; renew it.");
        }
        // The JDK's client tells of a host that is not known as of a connection that failed, with the reason behind it.
        if (causes.stream().anyMatch(UnknownHostException.class::isInstance)
                || causes.stream().anyMatch(UnresolvedAddressException.class::isInstance)) {
            return Optional.of("The cluster at " + server + " cannot be found: no such host.");
        }
        return first(causes, SSLException.class)
                .map(e -> "The cluster at " + server + " is not the one that the context \"" + context + "\" trusts: "
                        + e.getMessage() + ".")
                .or(() -> first(causes, ConnectException.class)
                        .or(() -> first(causes, HttpTimeoutException.class))
                        .map(e -> "The cluster at " + server + " does not answer"
                                + (e.getMessage() == null ? "" : ": " + e.getMessage()) + "."));
    }

    private static Optional<Throwable> first(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().filter(kind::isInstance).findFirst();
    }

    /** Returns the server's own words, or else why none came, without a full stop. */
    public static String words(KubernetesClientException e) {
        String said = e.getStatus() == null || e.getStatus().getMessage() == null
                ? reason(e)
                : e.getStatus().getMessage();
        String line = said.strip().lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** The client says of many things that an error has occurred, and has the reason behind it. */
    private static String reason(KubernetesClientException e) {
        return causes(e)
                .filter(cause -> !(cause instanceof KubernetesClientException) || e.getCause() == null)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> String.valueOf(e.getMessage()));
    }
}
