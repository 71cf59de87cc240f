package io.github.ipv6containers.kubernetes.cluster;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
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
        return "The cluster does not do it: " + words + ".";
    }

    /** Says why a cluster cannot be used; empty when it answered, and refused something else. */
    static Optional<String> whyUnusable(Throwable thrown, String server, String context) {
        for (Throwable inner = thrown; inner != null; inner = inner.getCause()) {
            if (inner instanceof KubernetesClientException e && e.getCode() == UNAUTHORIZED) {
                return Optional.of("The cluster at " + server + " does not accept the credentials of the context \""
                        + context + "\": the token or certificate may have expired; renew it.");
            }
            if (inner instanceof UnknownHostException) {
                return Optional.of("The cluster at " + server + " cannot be found: no such host.");
            }
            if (inner instanceof SSLException) {
                return Optional.of("The cluster at " + server + " is not the one that the context \"" + context
                        + "\" trusts: " + inner.getMessage() + ".");
            }
            if (inner instanceof ConnectException || inner instanceof HttpTimeoutException) {
                return Optional.of("The cluster at " + server + " does not answer"
                        + (inner.getMessage() == null ? "" : ": " + inner.getMessage()) + ".");
            }
        }
        return Optional.empty();
    }

    /** Returns the server's own words, without a full stop. */
    public static String words(KubernetesClientException e) {
        String said = e.getStatus() == null || e.getStatus().getMessage() == null
                ? String.valueOf(e.getMessage())
                : e.getStatus().getMessage();
        String line = said.strip().lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
