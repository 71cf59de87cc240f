package io.github.ipv6containers.report.export;

import io.github.ipv6containers.recipe.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Writes a recipe as a Pod, and a ConfigMap for its files; which families a pod gets is the cluster's choice. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Kubernetes {

    private static final String FILES = "files";

    private Kubernetes() {}

    /** Returns the documents' text. */
    public static String of(Export export) {
        String pod = YamlText.of(pod(export));
        return export.settings().files().isEmpty() ? pod : YamlText.of(configMap(export)) + "---\n" + pod;
    }

    private static Map<String, Object> configMap(Export export) {
        Map<String, Object> contents = new LinkedHashMap<>();
        export.settings().files().forEach((path, content) -> contents.put(Export.fileName(path), content));
        Map<String, Object> document = headed("ConfigMap", export.name());
        document.put("data", contents);
        return document;
    }

    private static Map<String, Object> pod(Export export) {
        Settings settings = export.settings();
        Map<String, Object> spec = new LinkedHashMap<>();
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
        Map<String, Object> document = headed("Pod", export.name());
        document.put("spec", spec);
        return document;
    }

    /** What docker calls the command are the arguments here; "command" would replace the image's entrypoint. */
    private static Map<String, Object> container(Export export) {
        Settings settings = export.settings();
        Map<String, Object> container = new LinkedHashMap<>();
        container.put("name", export.name());
        container.put("image", export.image());
        if (!settings.command().isEmpty()) {
            container.put(
                    "args", settings.command().stream().map(Kubernetes::escaped).toList());
        }
        if (!settings.environment().isEmpty()) {
            Map<String, String> escaped = new LinkedHashMap<>();
            settings.environment().forEach((name, value) -> escaped.put(name, escaped(value)));
            container.put("env", named(escaped));
        }
        container.put(
                "ports",
                export.ports().stream()
                        .map(port -> Map.of("containerPort", port.number()))
                        .toList());
        if (!settings.files().isEmpty()) {
            container.put(
                    "volumeMounts",
                    settings.files().keySet().stream().map(Kubernetes::mount).toList());
        }
        return container;
    }

    private static Map<String, Object> mount(String path) {
        Map<String, Object> mount = new LinkedHashMap<>();
        mount.put("name", FILES);
        mount.put("mountPath", path);
        mount.put("subPath", Export.fileName(path));
        return mount;
    }

    private static List<Map<String, String>> named(Map<String, String> values) {
        List<Map<String, String>> list = new ArrayList<>();
        values.forEach((name, value) -> {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("name", name);
            one.put("value", value);
            list.add(one);
        });
        return list;
    }

    private static Map<String, Object> headed(String kind, String name) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", "v1");
        document.put("kind", kind);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("labels", Map.of("app", name));
        document.put("metadata", metadata);
        return document;
    }

    /** Keeps Kubernetes from taking {@code $(NAME)} for a variable. */
    private static String escaped(String text) {
        return text.replace("$(", "$$(");
    }
}
