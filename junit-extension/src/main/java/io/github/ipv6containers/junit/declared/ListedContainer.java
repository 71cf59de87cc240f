package io.github.ipv6containers.junit.declared;

import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.settings.WrongUse;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startable;

/**
 * One class of the list in {@code @IPv6Containers({…})}, of which the extension makes the container itself.
 *
 * @param testClass the class that messages name
 * @param strict whether every port needs a handshake of its own
 * @param type the container's class
 */
record ListedContainer(Class<?> testClass, boolean strict, Class<? extends Startable> type) implements Declared {

    /**
     * Checks what can be checked without making one.
     *
     * @throws ExtensionConfigurationException if it cannot be made or proved
     */
    void check() {
        if (!GenericContainer.class.isAssignableFrom(type) && type != IPv6WireMock.class) {
            throw wrong("cannot be put on a network of a chosen mode; name a GenericContainer.");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw wrong("is abstract; name a class that can be made.");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw wrong("is an inner class and needs an instance around it; make it static.");
        }
        if (!hasConstructorWithoutParameters()) {
            throw wrong("has no constructor without parameters; write a subclass that has one, or use a field"
                    + " with @Container.");
        }
    }

    private boolean hasConstructorWithoutParameters() {
        try {
            return Stream.of(type.getDeclaredConstructors()).anyMatch(made -> made.getParameterCount() == 0);
        } catch (LinkageError e) {
            throw WrongUse.missing(testClass, e);
        }
    }

    /**
     * Makes the container.
     *
     * @throws ExtensionConfigurationException if that fails, or it cannot be proved
     */
    Dependency dependency() {
        Startable made = make();
        if (made instanceof GenericContainer<?> container) {
            if (container.getNetwork() != null || container.getNetworkMode() != null) {
                throw wrong("chooses a network of its own; leave that to the annotation.");
            }
            return new Dependency(name(), made, new ContainerPorts(this, container, List.of()).read());
        }
        return new Dependency(name(), made, List.of());
    }

    /** Returns what messages call it. */
    String name() {
        return type.getSimpleName();
    }

    private Startable make() {
        try {
            return ReflectionSupport.newInstance(type);
        } catch (RuntimeException e) { // the constructor's own, passed on by JUnit
            throw new ExtensionConfigurationException(
                    wrong("cannot be made: " + e.getMessage()).getMessage(), e);
        } catch (LinkageError e) {
            throw WrongUse.missing(testClass, e);
        }
    }

    @Override
    public ExtensionConfigurationException wrong(String text) {
        return WrongUse.on(testClass, "the listed " + name() + " " + text);
    }
}
