package io.github.ipv6containers.report.export;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the Service in front of a pod, for the families of a mode. */
final class ServiceSpec {

    private ServiceSpec() {}

    static Map<String, Object> of(Export export) {
        Map<String, Object> spec = families(export.mode());
        spec.put("selector", Kubernetes.labels(export));
        spec.put("ports", export.ports().stream().map(ServiceSpec::port).toList());
        Map<String, Object> service = Kubernetes.headed("v1", "Service", export);
        service.put("spec", spec);
        return service;
    }

    /** Returns the policy and the families that a Service asks for. */
    static Map<String, Object> families(StackMode mode) {
        Map<String, Object> spec = new LinkedHashMap<>();
        switch (mode) {
            case IPV4_ONLY -> only(spec, "IPv4");
            case IPV6_ONLY -> only(spec, "IPv6");
            // No list of families: their order is the cluster's, and a cluster of one family gives that one.
            case DUAL_STACK -> spec.put("ipFamilyPolicy", "PreferDualStack");
        }
        return spec;
    }

    private static void only(Map<String, Object> spec, String family) {
        spec.put("ipFamilyPolicy", "SingleStack");
        spec.put("ipFamilies", List.of(family));
    }

    private static Map<String, Object> port(ServicePort port) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", portName(port));
        written.put("port", port.number());
        written.put("targetPort", portName(port));
        return written;
    }

    /** Returns a name that Kubernetes takes: at most 15 characters. */
    static String portName(ServicePort port) {
        return "tcp-" + port.number();
    }
}
