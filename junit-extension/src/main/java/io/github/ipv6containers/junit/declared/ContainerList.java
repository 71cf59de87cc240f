package io.github.ipv6containers.junit.declared;

import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.settings.WrongUse;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.testcontainers.lifecycle.Startable;

/**
 * The list in {@code @IPv6Containers({…})}.
 *
 * @param testClass the class that has the annotation
 * @param listed one entry a class
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ContainerList(Class<?> testClass, List<ListedContainer> listed) {

    public ContainerList {
        listed = List.copyOf(listed);
    }

    public static ContainerList of(Class<?> testClass, boolean strict, List<Class<? extends Startable>> types) {
        return new ContainerList(
                testClass,
                types.stream()
                        .map(type -> new ListedContainer(testClass, strict, type))
                        .toList());
    }

    /** Checks all that is wrong without making a container; the fields are those of the class and of nested ones. */
    void check(List<Field> fields) {
        Set<Class<?>> once = new HashSet<>();
        for (ListedContainer entry : listed) {
            if (!once.add(entry.type())) {
                throw entry.wrong("is there more than once; name each class once.");
            }
            entry.check();
        }
        for (Field field : fields) {
            if (once.contains(field.getType())) {
                throw WrongUse.on(
                        testClass,
                        field,
                        "is a " + field.getType().getSimpleName()
                                + ", which the list has too, and two would be started; remove the field or the entry of"
                                + " the list.");
            }
        }
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }

    public boolean has(Class<?> type) {
        return listed.stream().anyMatch(entry -> entry.type() == type);
    }

    public List<Class<?>> types() {
        return listed.stream().<Class<?>>map(ListedContainer::type).toList();
    }

    /** Makes all containers, none of them started. */
    public List<Dependency> dependencies() {
        return dependencies(types());
    }

    /** Makes those of some classes. */
    public List<Dependency> dependencies(List<Class<?>> types) {
        return listed.stream()
                .filter(entry -> types.contains(entry.type()))
                .map(ListedContainer::dependency)
                .toList();
    }
}
