package io.github.ipv6containers.kubernetes.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apiguardian.api.API;

/** Asks a cluster what it would do with objects; nothing is made. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DryRun {

    private DryRun() {}

    /**
     * Asks in the namespace that was chosen, or else in {@code default}, under names that nobody has.
     *
     * @param documents YAML documents
     * @return {@code takes it, Service IPv6}, or {@code refuses it} or {@code was not asked} with the cluster's own words
     */
    public static String answer(Cluster cluster, String documents) {
        String chosen = cluster.choice().namespace();
        String namespace = chosen.isEmpty() ? "default" : chosen;
        String takes = "takes it";
        for (HasMetadata object : cluster.client()
                .load(new ByteArrayInputStream(documents.getBytes(StandardCharsets.UTF_8)))
                .items()) {
            object.getMetadata()
                    .setName("ipv6containers-" + UUID.randomUUID().toString().substring(0, 8));
            object.getMetadata().setNamespace(namespace);
            try {
                HasMetadata would = cluster.client()
                        .resource(object)
                        .inNamespace(namespace)
                        .dryRun()
                        .create();
                if (would instanceof Service service) {
                    takes += ", Service "
                            + String.join(" and ", service.getSpec().getIpFamilies());
                }
            } catch (KubernetesClientException e) {
                String words = ClusterWords.words(e).replaceAll("^.* is invalid: ", "");
                return (e.getCode() == ClusterWords.FORBIDDEN ? "was not asked: " : "refuses it: ") + words;
            }
        }
        return takes;
    }
}
