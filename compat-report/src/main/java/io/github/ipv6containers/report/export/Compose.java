package io.github.ipv6containers.report.export;

import io.github.ipv6containers.StackMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Writes a recipe as a compose file; its inline files need Docker Compose 2.23.1 or newer. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Compose {

    private static final String ASKS_FOR_A_SUBNET = "(?m)(?=^    enable_ipv6: true$)(?<!enable_ipv4: false\n)";
    private static final String SUBNET =
            "    # ipv6containers.io/ignore compose-network-ipv6: Docker 27 or newer gives it a subnet\n";

    private Compose() {}

    /** Returns the file's text. */
    public static String of(Export export) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("services", Map.of(export.name(), service(export)));
        file.put("networks", Map.of(export.name(), network(export.mode())));
        if (!export.settings().files().isEmpty()) {
            Map<String, Object> configs = new LinkedHashMap<>();
            export.settings()
                    .files()
                    .forEach(
                            (path, content) -> configs.put(Export.fileName(path), Map.of("content", escaped(content))));
            file.put("configs", configs);
        }
        return HeadLines.of(export) + YamlText.of(file).replaceFirst(ASKS_FOR_A_SUBNET, SUBNET);
    }

    private static Map<String, Object> service(Export export) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("image", export.image());
        if (!export.settings().command().isEmpty()) {
            service.put(
                    "command",
                    export.settings().command().stream().map(Compose::escaped).toList());
        }
        put(service, "environment", export.settings().environment());
        put(service, "sysctls", export.settings().sysctls());
        service.put("ports", export.published());
        service.put("networks", List.of(export.name()));
        if (!export.settings().files().isEmpty()) {
            service.put(
                    "configs",
                    export.settings().files().keySet().stream()
                            .map(Compose::mounted)
                            .toList());
        }
        return service;
    }

    private static Map<String, String> mounted(String path) {
        Map<String, String> mounted = new LinkedHashMap<>();
        mounted.put("source", Export.fileName(path));
        mounted.put("target", path);
        return mounted;
    }

    private static void put(Map<String, Object> service, String key, Map<String, String> values) {
        if (!values.isEmpty()) {
            Map<String, String> written = new LinkedHashMap<>();
            values.forEach((name, value) -> written.put(name, escaped(value)));
            service.put(key, written);
        }
    }

    private static Map<String, Object> network(StackMode mode) {
        return switch (mode) {
            case IPV4_ONLY -> Map.of("enable_ipv6", false);
            case DUAL_STACK -> Map.of("enable_ipv6", true);
            case IPV6_ONLY -> {
                Map<String, Object> only = new LinkedHashMap<>();
                only.put("enable_ipv4", false);
                only.put("enable_ipv6", true);
                yield only;
            }
        };
    }

    /** Keeps compose from taking a dollar sign for a variable. */
    private static String escaped(String text) {
        return text.replace("$", "$$");
    }
}
