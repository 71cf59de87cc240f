package io.github.ipv6containers.compose;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes the file that is laid over the user's own: each network is the one that is proved, and each exposed port is
 * published on loopback.
 *
 * <p>The tag {@code !override} (Compose 2.24) takes away what the user's file says of a network, which an external one may
 * not have.
 *
 * @param network the name of the network
 * @param networks the networks that the user's files name
 * @param labels the labels that the clean-up looks for
 * @param services each service with the ports that are published, as {@code address:number:port}
 */
record OverrideFile(
        String network, Collection<String> networks, Map<String, String> labels, Map<String, List<String>> services) {

    String text() {
        String all = networks.stream()
                .map(name -> "  %s: !override {name: %s, external: true}%n".formatted(quoted(name), quoted(network)))
                .collect(joining());
        return ("networks:%n" + all + "services:%n").formatted()
                + services.entrySet().stream()
                        .map(service -> service(service.getKey(), service.getValue()))
                        .collect(joining());
    }

    private String service(String name, List<String> ports) {
        String said = labels.entrySet().stream()
                .map(label -> quoted(label.getKey()) + ": " + quoted(label.getValue()))
                .collect(joining(", "));
        String published = ports.stream().map(OverrideFile::quoted).collect(joining(", "));
        return "  %s:%n    labels: {%s}%n".formatted(quoted(name), said)
                + (ports.isEmpty() ? "" : "    ports: [%s]%n".formatted(published));
    }

    /** As YAML and Compose read it: a dollar would begin a variable. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "$$") + "\"";
    }
}
