package io.github.ipv6containers.junit.declared;

import io.github.ipv6containers.compose.ComposeEnvironment;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.Speaks;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.settings.WrongUse;
import io.github.ipv6containers.junit.start.ContainerStart;
import io.github.ipv6containers.network.TestNetwork;
import java.lang.reflect.Field;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startable;

/**
 * One {@code @Container} field whose value is known by now.
 *
 * @param testClass the class that messages name
 * @param strict whether every port needs a handshake of its own
 * @param field the field
 * @param instance the test instance, or null for a static field
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ContainerField(
        Class<?> testClass,
        boolean strict,
        Field field,
        @Nullable Object instance) implements Declared {

    /**
     * Checks the value and returns it.
     *
     * @throws ExtensionConfigurationException if it cannot be started or proved
     */
    public Dependency dependency() {
        Object value = value();
        List<Speaks> spoken = AnnotationSupport.findRepeatableAnnotations(field, Speaks.class);
        if (value instanceof GenericContainer<?> container) {
            checkFree(container);
            return new Dependency(field.getName(), container, new ContainerPorts(this, container, spoken).read());
        }
        if (!spoken.isEmpty()) {
            throw wrong("holds a " + value.getClass().getSimpleName()
                    + ", of which no port is chosen here; remove @Speaks.");
        }
        boolean known =
                value instanceof IPv6WireMock || (value instanceof Startable compose && ComposeEnvironment.is(compose));
        if (!known && strict) {
            throw wrong("holds a " + value.getClass().getName()
                    + ", which is no container, so that nothing of it could be proved; use a GenericContainer or a"
                    + " ComposeContainer, or remove \"strict\".");
        }
        return new Dependency(field.getName(), (Startable) value, List.of());
    }

    @Override
    public ExtensionConfigurationException wrong(String text) {
        return WrongUse.on(testClass, field, text);
    }

    private Object value() {
        Object value = tryToRead();
        if (value == null) {
            throw wrong("is null; assign the container where the field is declared.");
        }
        return value;
    }

    private @Nullable Object tryToRead() {
        try {
            return ReflectionSupport.tryToReadFieldValue(field, instance).get();
        } catch (Exception e) { // declared as that by Try
            throw new ExtensionConfigurationException(
                    wrong("cannot be read; make it accessible to the tests.").getMessage(), e);
        } catch (LinkageError e) {
            throw WrongUse.missing(testClass, e);
        }
    }

    private void checkFree(GenericContainer<?> container) {
        if (container.getNetwork() instanceof TestNetwork) {
            throw wrong(ContainerStart.IN_USE);
        }
        if (container.getNetwork() != null) {
            throw wrong("has a network of its own; remove withNetwork(...).");
        }
        if (container.getNetworkMode() != null) {
            throw wrong(
                    "has a network mode of its own; remove withNetworkMode(\"" + container.getNetworkMode() + "\").");
        }
        if (container.getContainerId() != null) {
            throw wrong("is started already, and a running container cannot be put on the network; leave the start"
                    + " to the annotation.");
        }
    }
}
