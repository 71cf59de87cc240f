package io.github.ipv6containers.junit;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.junit.declared.ContainerList;
import io.github.ipv6containers.junit.settings.Recipes;
import io.github.ipv6containers.junit.settings.Setting;
import io.github.ipv6containers.junit.settings.Unsupported;
import io.github.ipv6containers.junit.settings.WrongUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.testcontainers.lifecycle.Startable;

/**
 * Holds what {@link IPv6Containers} and the settings around it say for a test class and those nested in it.
 *
 * @param testClass the outermost class that has the annotation
 * @param mode the mode of its network
 * @param strict whether every port needs a handshake of its own
 * @param unsupported what becomes of the class where the mode cannot be had
 * @param recipes whether containers of Testcontainers' own classes get the recipe of their image
 * @param list the classes of which the extension makes containers
 * @param scope how long these live
 */
record ClassSettings(
        Class<?> testClass,
        StackMode mode,
        boolean strict,
        Unsupported unsupported,
        Recipes recipes,
        ContainerList list,
        ContainerScope scope) {

    private static final String PROPERTY = "ipv6containers.mode";
    private static final String VARIABLE = "IPV6CONTAINERS_MODE";

    /** Reads the settings; empty when neither the class nor one around it has the annotation. */
    static Optional<ClassSettings> find(ExtensionContext context, UnaryOperator<@Nullable String> environment) {
        List<Class<?>> annotated = annotatedClasses(context);
        if (annotated.isEmpty()) {
            return Optional.empty();
        }
        Class<?> outermost = annotated.get(annotated.size() - 1);
        IPv6Containers annotation = annotation(outermost).orElseThrow();
        List<Class<? extends Startable>> listed = listed(outermost, annotation);
        for (Class<?> inner : annotated) {
            if (!annotation(inner).orElseThrow().equals(annotation)) {
                throw WrongUse.on(
                        inner,
                        "the class around it, " + outermost.getName()
                                + ", has another one, and both share one network; remove the inner annotation.");
            }
        }
        if (listed.isEmpty() && annotation.scope() != ContainerScope.CLASS) {
            throw WrongUse.on(
                    outermost,
                    "scope = " + annotation.scope() + " says how long listed containers live, but no class is listed;"
                            + " list the containers' classes, or remove scope.");
        }
        return Optional.of(new ClassSettings(
                outermost,
                mode(
                        outermost,
                        annotation,
                        name -> context.getConfigurationParameter(name).orElse(null),
                        environment),
                annotation.strict(),
                Unsupported.read(outermost, context, environment),
                Recipes.read(outermost, context, environment),
                ContainerList.of(outermost, annotation.strict(), listed),
                annotation.scope()));
    }

    /** Returns the annotated classes from the innermost outwards. */
    private static List<Class<?>> annotatedClasses(ExtensionContext context) {
        List<Class<?>> found = new ArrayList<>();
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            at.get()
                    .getTestClass()
                    .filter(type -> !found.contains(type))
                    .filter(type -> annotation(type).isPresent())
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<IPv6Containers> annotation(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, IPv6Containers.class);
    }

    private static List<Class<? extends Startable>> listed(Class<?> testClass, IPv6Containers annotation) {
        try {
            return List.of(annotation.value());
        } catch (TypeNotPresentException e) {
            throw WrongUse.missing(testClass, e);
        } catch (LinkageError e) {
            throw WrongUse.missing(testClass, e);
        }
    }

    /** Returns the mode that a class's annotation, and the settings around it, say. */
    static StackMode mode(
            Class<?> testClass,
            IPv6Containers annotation,
            UnaryOperator<@Nullable String> parameters,
            UnaryOperator<@Nullable String> environment) {
        if (annotation.mode().length > 1) {
            throw WrongUse.on(testClass, "mode names " + annotation.mode().length + " modes; name one.");
        }
        return Setting.parameter(parameters, PROPERTY)
                .map(given -> parse(testClass, given))
                .or(() -> List.of(annotation.mode()).stream().findFirst())
                .or(() -> Setting.variable(environment, VARIABLE).map(given -> parse(testClass, given)))
                .orElse(StackMode.DUAL_STACK);
    }

    private static StackMode parse(Class<?> testClass, Setting given) {
        try {
            return StackMode.parse(given.value());
        } catch (IllegalArgumentException e) {
            throw WrongUse.on(testClass, "there is no mode " + given + "; write ipv4-only, dual-stack or ipv6-only.");
        }
    }
}
