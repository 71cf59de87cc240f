package io.github.ipv6containers.junit;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.declared.ContainerFields;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestPlan;

/** A test class that is going to run, of which nothing is initialized yet. */
record PlannedClass(Class<?> type) {

    /** Finds a class by its name; what cannot be loaded is JUnit's to tell. */
    static Optional<PlannedClass> of(String name, @Nullable ClassLoader loader) {
        try {
            ClassLoader used = loader == null ? Thread.currentThread().getContextClassLoader() : loader;
            return Optional.of(new PlannedClass(
                    ReflectionSupport.tryToLoadClass(name, used).getOrThrow(IllegalArgumentException::new)));
        } catch (IllegalArgumentException | LinkageError notThere) {
            return Optional.empty();
        }
    }

    /** Returns the classes of a plan. */
    static Stream<PlannedClass> in(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .filter(ClassSource.class::isInstance)
                .map(source -> new PlannedClass(((ClassSource) source).getJavaClass()));
    }

    /** Tells whether it starts containers on a network, as far as its declaration says. */
    boolean needsNetwork() {
        try {
            return !AnnotationSupport.isAnnotated(type, Disabled.class)
                    && annotation().map(this::hasContainers).orElse(false);
        } catch (TypeNotPresentException | LinkageError missing) {
            return false; // It is told when the class runs.
        }
    }

    private boolean hasContainers(IPv6Containers annotation) {
        return Stream.concat(ContainerFields.types(type), Stream.of(annotation.value()))
                .anyMatch(container -> container != IPv6WireMock.class);
    }

    /** Returns the mode of its network; empty when that is set wrongly, which is told when it runs. */
    Optional<StackMode> mode(ConfigurationParameters parameters) {
        try {
            return annotation()
                    .map(annotation -> ClassSettings.mode(
                            type, annotation, name -> parameters.get(name).orElse(null), System::getenv));
        } catch (ExtensionConfigurationException wrong) {
            return Optional.empty();
        }
    }

    private Optional<IPv6Containers> annotation() {
        return AnnotationSupport.findAnnotation(type, IPv6Containers.class);
    }
}
