package io.github.ipv6containers.junit.declared;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.reflect.Field;
import java.util.Set;
import org.apiguardian.api.API;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Has classes that share a static container run one after the other where tests run side by side (JUnit 5.12 and newer).
 *
 * <p>A class that inherits the field has the container to itself. The class that declares it holds off those that do, and
 * its own methods may still run side by side: a lock that may be written would forbid that.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class StaticContainerLocks implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return ContainerFields.allStatic(testClass).stream()
                .map(field -> lock(testClass, field))
                .collect(toUnmodifiableSet());
    }

    private static Lock lock(Class<?> testClass, Field field) {
        boolean own = field.getDeclaringClass() == testClass;
        return new Lock(
                "io.github.ipv6containers/" + field.getDeclaringClass().getName() + "/" + field.getName(),
                own ? ResourceAccessMode.READ : ResourceAccessMode.READ_WRITE);
    }
}
