package io.github.ipv6containers.junit.declared;

import io.github.ipv6containers.junit.settings.WrongUse;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.lifecycle.Startable;

/** Finds the {@code @Container} fields of test classes, those of parent classes first. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContainerFields {

    private ContainerFields() {}

    /**
     * Returns the static fields; those that a class around it has too are started with that one.
     *
     * @param outermost the outermost class that has the annotation
     */
    public static List<Field> shared(Class<?> testClass, Class<?> outermost) {
        List<Field> startedAround = around(testClass, outermost).stream()
                .filter(type -> type != testClass)
                .flatMap(type -> fields(type, ModifierSupport::isStatic).stream())
                .toList();
        return fields(testClass, ModifierSupport::isStatic).stream()
                .filter(field -> !startedAround.contains(field))
                .toList();
    }

    /** Returns all static fields, those of parent classes and interfaces too. */
    public static List<Field> allStatic(Class<?> testClass) {
        return fields(testClass, ModifierSupport::isStatic);
    }

    /** Returns the instance fields, started for each test method. */
    public static List<Field> perTest(Class<?> testClass) {
        return fields(testClass, ModifierSupport::isNotStatic);
    }

    /** Returns the types of all fields, static or not. */
    public static Stream<Class<?>> types(Class<?> testClass) {
        return fields(testClass, any -> true).stream().map(Field::getType);
    }

    /** Checks all that is wrong without looking at a value. */
    public static void check(Class<?> testClass, Class<?> outermost, ContainerList list) {
        if (AnnotationSupport.isAnnotated(testClass, Testcontainers.class)) {
            throw WrongUse.on(
                    testClass,
                    "the class has @Testcontainers too, and both would start and stop its containers;"
                            + " remove @Testcontainers.");
        }
        for (Field field : fields(testClass, any -> true)) {
            if (!Startable.class.isAssignableFrom(field.getType())) {
                throw WrongUse.on(
                        testClass,
                        field,
                        "is a " + field.getType().getName()
                                + ", which is no container; remove @Container or make it a GenericContainer.");
            }
        }
        list.check(fields(testClass, any -> true));
        boolean none = list.isEmpty()
                && around(testClass, outermost).stream()
                        .allMatch(type -> fields(type, any -> true).isEmpty());
        // A nested class is checked by itself, and may rely on the fields of the classes around it.
        if (none && !hasNestedClasses(testClass)) {
            throw WrongUse.on(
                    testClass,
                    "no field has @Container and no class is listed, so nothing would be proved; put @Container"
                            + " (org.testcontainers.junit.jupiter) on the fields that hold containers, or list their"
                            + " classes, for example @IPv6Containers(IPv6RedisContainer.class).");
        }
    }

    /** Returns the class and those around it, from the inside out. */
    private static List<Class<?>> around(Class<?> testClass, Class<?> outermost) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> at = testClass; at != null; at = at == outermost ? null : at.getEnclosingClass()) {
            classes.add(at);
        }
        return classes;
    }

    private static boolean hasNestedClasses(Class<?> testClass) {
        return !ReflectionSupport.findNestedClasses(
                        testClass, type -> AnnotationSupport.isAnnotated(type, Nested.class))
                .isEmpty();
    }

    private static List<Field> fields(Class<?> testClass, Predicate<Field> kind) {
        return ReflectionSupport.findFields(
                testClass,
                kind.and(field -> AnnotationSupport.isAnnotated(field, Container.class)),
                HierarchyTraversalMode.TOP_DOWN);
    }
}
