package io.github.ipv6containers.report.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Writes a recipe as Kubernetes objects: what runs it, the Service in front, and a ConfigMap for its files. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Kubernetes {

    private Kubernetes() {}

    /**
     * Returns the documents' text, to be applied to the namespace of the reader's choice.
     *
     * <p>The Service asks for the families of the export's mode: for dual-stack both, as far as the cluster has them, so
     * that the text is accepted by any cluster; for one family that family, so that a cluster without it refuses the text.
     */
    public static String of(Export export, Workload workload) {
        List<String> documents = new ArrayList<>();
        if (!export.settings().files().isEmpty()) {
            documents.add(YamlText.of(configMap(export)));
        }
        documents.add(YamlText.of(workload(export, workload)));
        documents.add(YamlText.of(ServiceSpec.of(export)));
        return HeadLines.of(export) + ReadinessProbe.headLines(export) + String.join("---\n", documents);
    }

    private static Map<String, Object> configMap(Export export) {
        Map<String, Object> contents = new LinkedHashMap<>();
        export.settings().files().forEach((path, content) -> contents.put(Export.fileName(path), content));
        Map<String, Object> document = headed("v1", "ConfigMap", export);
        document.put("data", contents);
        return document;
    }

    private static Map<String, Object> workload(Export export, Workload workload) {
        if (workload == Workload.POD) {
            Map<String, Object> pod = headed("v1", "Pod", export);
            pod.put("spec", PodSpec.of(export));
            return pod;
        }
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("metadata", Map.of("labels", labels(export)));
        template.put("spec", PodSpec.of(export));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("replicas", 1);
        spec.put("selector", Map.of("matchLabels", labels(export)));
        spec.put("template", template);
        Map<String, Object> deployment = headed("apps/v1", "Deployment", export);
        deployment.put("spec", spec);
        return deployment;
    }

    static Map<String, Object> headed(String version, String kind, Export export) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", export.name());
        metadata.put("labels", labels(export));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", version);
        document.put("kind", kind);
        document.put("metadata", metadata);
        return document;
    }

    static Map<String, String> labels(Export export) {
        return Map.of("app.kubernetes.io/name", export.name());
    }
}
