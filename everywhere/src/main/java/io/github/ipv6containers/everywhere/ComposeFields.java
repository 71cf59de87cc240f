package io.github.ipv6containers.everywhere;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.DockerComposeContainer;
import org.testcontainers.lifecycle.Startable;

/** Finds the Compose environments of a test class before they are started: those in its static fields. */
final class ComposeFields {

    private ComposeFields() {}

    /** Returns them; a class that has none is not initialized for it. */
    static List<Startable> of(Class<?> testClass) {
        List<Startable> found = new ArrayList<>();
        for (Class<?> type = testClass; type != null; type = type.getSuperclass()) {
            add(type, found);
            for (Class<?> constants : type.getInterfaces()) {
                add(constants, found);
            }
        }
        return found;
    }

    private static boolean isCompose(Class<?> type) {
        return ComposeContainer.class.isAssignableFrom(type) || DockerComposeContainer.class.isAssignableFrom(type);
    }

    private static void add(Class<?> type, List<Startable> found) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && isCompose(field.getType())) {
                try {
                    field.setAccessible(true);
                    if (field.get(null) instanceof Startable compose) {
                        found.add(compose);
                    }
                } catch (ReflectiveOperationException | LinkageError told) {
                    // JUnit meets the same, and tells it of the class.
                }
            }
        }
    }
}
