package io.github.ipv6containers.report.export;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a probe by which a pod is Ready when each of its ports takes connections at each address that its Service uses.
 *
 * <p>The kubelet itself dials one port, at the pod's first address: a pod of two families is then Ready with one of them
 * refusing. A command inside that dials 127.0.0.1 proves nothing at all. So the pod dials its own addresses, where its
 * image has bash to do so.
 */
final class ReadinessProbe {

    private static final String ADDRESSES = "POD_IPS";

    private ReadinessProbe() {}

    static Map<String, Object> of(Export export) {
        Map<String, Object> probe = new LinkedHashMap<>();
        if (dialsItself(export)) {
            probe.put("exec", Map.of("command", List.of("bash", "-c", script(export))));
        } else {
            probe.put(
                    "tcpSocket",
                    Map.of("port", ServiceSpec.portName(export.ports().get(0))));
        }
        probe.put("periodSeconds", 5);
        probe.put("timeoutSeconds", 5);
        return probe;
    }

    /** Returns what the probe needs to know of the pod. */
    static List<Map<String, Object>> environment(Export export) {
        if (!dialsItself(export)) {
            return List.of();
        }
        Map<String, Object> addresses = new LinkedHashMap<>();
        addresses.put("name", ADDRESSES);
        addresses.put("valueFrom", Map.of("fieldRef", Map.of("fieldPath", "status.podIPs")));
        return List.of(addresses);
    }

    /** Says in a comment what Ready means. */
    static String headLines(Export export) {
        if (!dialsItself(export)) {
            return "# Ready: the kubelet reached port %d at the pod's first address, whichever family that is of.\n"
                    .formatted(export.ports().get(0).number());
        }
        return "# Ready: the pod reached each port at each of its own%s addresses.\n"
                .formatted(
                        switch (export.mode()) {
                            case IPV4_ONLY -> " IPv4";
                            case IPV6_ONLY -> " IPv6";
                            case DUAL_STACK -> "";
                        });
    }

    private static boolean dialsItself(Export export) {
        return export.shell().equals("bash");
    }

    private static String script(Export export) {
        String ports = export.ports().stream()
                .map(ServicePort::number)
                .map(String::valueOf)
                .collect(joining(" "));
        return """
                seen=
                for ip in ${%s//,/ }; do
                %s  for port in %s; do : </dev/tcp/$ip/$port || exit 1; done
                  seen=yes
                done
                [ -n "$seen" ]
                """.formatted(ADDRESSES, otherFamily(export.mode()), ports);
    }

    private static String otherFamily(StackMode mode) {
        return switch (mode) {
            case IPV4_ONLY -> "  [[ $ip != *:* ]] || continue\n";
            case IPV6_ONLY -> "  [[ $ip == *:* ]] || continue\n";
            case DUAL_STACK -> "";
        };
    }
}
