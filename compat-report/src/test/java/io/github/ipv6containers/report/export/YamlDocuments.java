package io.github.ipv6containers.report.export;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads exported YAML back. */
final class YamlDocuments {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private YamlDocuments() {}

    static List<Map<String, Object>> of(String text) {
        try (var documents =
                MAPPER.readerFor(new TypeReference<Map<String, Object>>() {}).<Map<String, Object>>readValues(text)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what lies below keys and places of lists, for example {@code spec.containers.0.args}. */
    static Object at(Map<String, Object> document, String path) {
        Object here = document;
        for (String key : path.split("\\.", -1)) {
            here = here instanceof List<?> list ? list.get(Integer.parseInt(key)) : ((Map<?, ?>) here).get(key);
            Objects.requireNonNull(here, path);
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> document, String path) {
        return (Map<String, Object>) at(document, path);
    }
}
