package io.github.ipv6containers.lint.files;

import java.util.Map;
import java.util.Set;

/** The kinds of Kubernetes' own groups that hold something for a lint, or are often beside it. */
final class Kinds {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "v1",
            Set.of(
                    "Binding",
                    "ComponentStatus",
                    "ConfigMap",
                    "Endpoints",
                    "Event",
                    "LimitRange",
                    "List",
                    "Namespace",
                    "Node",
                    "PersistentVolume",
                    "PersistentVolumeClaim",
                    "Pod",
                    "PodTemplate",
                    "ReplicationController",
                    "ResourceQuota",
                    "Secret",
                    "Service",
                    "ServiceAccount",
                    "ServiceList",
                    "PodList",
                    "ConfigMapList"),
            "apps/v1",
            Set.of("ControllerRevision", "DaemonSet", "Deployment", "DeploymentList", "ReplicaSet", "StatefulSet"),
            "batch/v1",
            Set.of("CronJob", "Job"),
            "networking.k8s.io/v1",
            Set.of("Ingress", "IngressClass", "NetworkPolicy", "IPAddress", "ServiceCIDR"),
            "discovery.k8s.io/v1",
            Set.of("EndpointSlice"));

    private Kinds() {}

    /** Tells whether a kind is none of a group that is known whole. */
    static boolean isUnknown(String apiVersion, String kind) {
        Set<String> known = KNOWN.get(apiVersion);
        return known != null && !known.contains(kind);
    }
}
