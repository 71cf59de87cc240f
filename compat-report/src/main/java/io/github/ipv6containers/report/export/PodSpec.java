package io.github.ipv6containers.report.export;

import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what runs in a pod. */
final class PodSpec {

    private static final String FILES = "files";

    private PodSpec() {}

    static Map<String, Object> of(Export export) {
        Settings settings = export.settings();
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("automountServiceAccountToken", false);
        // Else a Service named "uvicorn" sets UVICORN_PORT=tcp://…, which that server reads as its own setting.
        spec.put("enableServiceLinks", false);
        if (!settings.sysctls().isEmpty()) {
            spec.put("securityContext", Map.of("sysctls", named(settings.sysctls())));
        }
        spec.put("containers", List.of(container(export)));
        if (!settings.files().isEmpty()) {
            Map<String, Object> volume = new LinkedHashMap<>();
            volume.put("name", FILES);
            volume.put("configMap", Map.of("name", export.name()));
            spec.put("volumes", List.of(volume));
        }
        return spec;
    }

    /** What docker calls the command are the arguments here; "command" would replace the image's entrypoint. */
    private static Map<String, Object> container(Export export) {
        Settings settings = export.settings();
        Map<String, Object> container = new LinkedHashMap<>();
        container.put("name", export.name());
        container.put("image", export.image());
        if (!settings.command().isEmpty()) {
            container.put(
                    "args", settings.command().stream().map(PodSpec::escaped).toList());
        }
        List<Map<String, Object>> environment = environment(export);
        if (!environment.isEmpty()) {
            container.put("env", environment);
        }
        container.put("ports", export.ports().stream().map(PodSpec::port).toList());
        container.put("readinessProbe", ReadinessProbe.of(export));
        if (!settings.files().isEmpty()) {
            container.put(
                    "volumeMounts",
                    settings.files().keySet().stream().map(PodSpec::mount).toList());
        }
        return container;
    }

    private static List<Map<String, Object>> environment(Export export) {
        Map<String, String> escaped = new LinkedHashMap<>();
        export.settings().environment().forEach((name, value) -> escaped.put(name, escaped(value)));
        List<Map<String, Object>> environment = new ArrayList<>(named(escaped));
        environment.addAll(ReadinessProbe.environment(export));
        return environment;
    }

    private static Map<String, Object> port(ServicePort port) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", ServiceSpec.portName(port));
        written.put("containerPort", port.number());
        return written;
    }

    private static Map<String, Object> mount(String path) {
        Map<String, Object> mount = new LinkedHashMap<>();
        mount.put("name", FILES);
        mount.put("mountPath", path);
        mount.put("subPath", Export.fileName(path));
        return mount;
    }

    private static List<Map<String, Object>> named(Map<String, String> values) {
        List<Map<String, Object>> list = new ArrayList<>();
        values.forEach((name, value) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", name);
            one.put("value", value);
            list.add(one);
        });
        return list;
    }

    /** Keeps Kubernetes from taking {@code $(NAME)} for a variable. */
    private static String escaped(String text) {
        return text.replace("$(", "$$(");
    }
}
