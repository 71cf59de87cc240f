package io.github.ipv6containers.reliability.ingress;

import io.github.ipv6containers.StackMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind an Ingress.
 *
 * @param name its name, and that of its Service
 * @param server what it calls itself in its answers
 * @param port that of its Service
 * @param manifest its pod and its Service
 * @param answers whether its answer comes through the Ingress, over every family of the cluster
 */
record Backend(String name, String server, int port, String manifest, boolean answers) {

    private static final int SERVED = 8080;

    /** Returns those for a cluster: one of the catalogue, and planted ones. */
    static List<Backend> of(StackMode mode, String catalogue) {
        List<Backend> backends = new ArrayList<>();
        backends.add(new Backend("nginx", "nginx", 80, catalogue, true));
        switch (mode) {
            // The controller goes on over the family that it finds: what it serves itself says nothing of its backend.
            case DUAL_STACK -> {
                backends.add(planted("ipv4-alone", "0.0.0.0", "[IPv4]", "", true));
                backends.add(planted("service-of-the-other-family", "0.0.0.0", "[IPv6]", "", false));
            }
            case IPV6_ONLY ->
                backends.add(planted("ready-by-its-loopback", "0.0.0.0", "[IPv6]", onLoopback("127.0.0.1"), false));
            case IPV4_ONLY -> backends.add(planted("ready-by-its-loopback", "::1", "[IPv4]", onLoopback("::1"), false));
        }
        return backends;
    }

    private static Backend planted(String name, String address, String families, String probe, boolean answers) {
        return new Backend(name, name, SERVED, """
                apiVersion: v1
                kind: Pod
                metadata: {name: %1$s, labels: {app: %1$s}}
                spec:
                  automountServiceAccountToken: false
                  enableServiceLinks: false
                  containers:
                    - name: %1$s
                      image: debian:trixie-slim
                      command:
                        - perl
                        - -MIO::Socket::IP
                        - -e
                        - |
                          $SIG{TERM} = sub { exit 0 };
                          my $s = IO::Socket::IP->new(LocalHost => '%2$s', LocalPort => %3$d, V6Only => 1, Listen => 64) or die $@;
                          while (my $c = $s->accept) {
                              sysread($c, my $request, 4096);
                              syswrite($c, "HTTP/1.0 200 OK\\r\\nServer: %1$s\\r\\nContent-Length: 0\\r\\n\\r\\n");
                          }
                      %5$s
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: %1$s}
                spec:
                  ipFamilyPolicy: SingleStack
                  ipFamilies: %4$s
                  selector: {app: %1$s}
                  ports: [{port: %3$d}]
                """.formatted(name, address, SERVED, families, probe), answers);
    }

    private static String onLoopback(String address) {
        return """
                readinessProbe:
                        periodSeconds: 1
                        exec:
                          command: [perl, -MIO::Socket::IP, -e, 'exit(IO::Socket::IP->new(PeerHost => "%s", PeerPort => %d) ? 0 : 1)']
                """.formatted(address, SERVED).strip();
    }

    /** Returns the host that its Ingress is for. */
    String host() {
        return name + ".example";
    }

    /** Returns all its objects. A controller with rights in one namespace alone does not see classes, but annotations. */
    String objects() {
        return manifest.strip() + """

                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: %1$s, annotations: {kubernetes.io/ingress.class: %2$s}}
                spec:
                  rules:
                    - host: %3$s
                      http:
                        paths:
                          - {path: /, pathType: Prefix, backend: {service: {name: %1$s, port: {number: %4$d}}}}
                """.formatted(name, Controller.CLASS, host(), port);
    }
}
