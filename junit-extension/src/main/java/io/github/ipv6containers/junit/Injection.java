package io.github.ipv6containers.junit;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.parameter.TrafficWatches;
import io.github.ipv6containers.junit.settings.WrongUse;
import io.github.ipv6containers.traffic.Traffic;
import io.github.ipv6containers.traffic.TrafficWatch;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives the parameters of constructors, tests and life-cycle methods their values. */
record Injection(ExtensionContext context, ClassSettings settings) {

    /** Tells whether a parameter is ours, also when there is no value for it: then we can say why. */
    boolean takes(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        return type == Traffic.class || settings.list().has(type) || isCatalogues(type) || lacksFamily(parameter);
    }

    private static boolean isCatalogues(Class<?> type) {
        return IPv6Container.class.isAssignableFrom(type) || type == IPv6WireMock.class;
    }

    /** What a test without a family, or a class, runs; a test template of another kind may well have a source of families. */
    private boolean lacksFamily(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        if (type != IPFamily.class && type != Endpoint.class) {
            return false;
        }
        Executable method = parameter.getDeclaringExecutable();
        boolean ofClass = AnnotationSupport.isAnnotated(method, BeforeAll.class)
                || AnnotationSupport.isAnnotated(method, AfterAll.class);
        return ofClass || context.getTestMethod().filter(Injection::hasNoFamily).isPresent();
    }

    private static boolean hasNoFamily(Method test) {
        return !AnnotationSupport.isAnnotated(test, EachIPFamily.class)
                && Stream.of(Test.class, RepeatedTest.class, TestFactory.class)
                        .anyMatch(kind -> AnnotationSupport.isAnnotated(test, kind));
    }

    Object value(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Traffic.class) {
            return new ClassStore(context).own(Traffic.class, this::traffic);
        }
        if (lacksFamily(parameter)) {
            throw wrong("a parameter of type " + type.getSimpleName() + " in " + where(parameter)
                    + " has no family to be of; put @EachIPFamily on a test in place of @Test.");
        }
        if (!settings.list().has(type)) {
            throw wrong("a parameter is a " + type.getSimpleName() + ", which the list has not; list it:"
                    + " @IPv6Containers({…, " + type.getSimpleName() + ".class}).");
        }
        for (Dependency running : new ClassStore(context).running()) {
            if (running.startable().getClass() == type) {
                return running.startable();
            }
        }
        throw wrong("a " + type.getSimpleName() + " of scope " + settings.scope()
                + " lives as long as one test, so there is none for "
                + parameter.getDeclaringExecutable().getName()
                + "; take it in a test method, or choose scope CLASS.");
    }

    private String where(ParameterContext parameter) {
        Executable executable = parameter.getDeclaringExecutable();
        String name = executable instanceof Constructor ? "the constructor" : executable.getName();
        return context.getTestMethod()
                .filter(test -> !test.equals(executable))
                .map(test -> name + ", for " + test.getName() + ",")
                .orElse(name);
    }

    private Traffic traffic() {
        if (context.getTestMethod().isEmpty()) {
            throw wrong(
                    "traffic is watched for one test at a time; take Traffic in a test method, in @BeforeEach, or in the"
                            + " constructor.");
        }
        List<Dependency> ofTest = new ClassStore(context)
                .started().stream()
                        .flatMap(started -> started.dependencies().stream())
                        .toList();
        List<Dependency> ofClass = new ArrayList<>(new ClassStore(context).running());
        ofClass.removeAll(ofTest);
        List<TrafficWatch> watches = new ArrayList<>(new ClassStore(classContext())
                .own(TrafficWatches.class, TrafficWatches::new)
                .of(ofClass));
        if (!ofTest.isEmpty()) {
            watches.addAll(new ClassStore(context)
                    .own(TrafficWatches.class, TrafficWatches::new)
                    .of(ofTest));
        }
        BooleanSupplier alone = TestScope.of(context)
                .<BooleanSupplier>map(scope -> scope::wasAlone)
                .orElse(() -> true);
        return Traffic.through(watches, alone);
    }

    private ExtensionContext classContext() {
        ExtensionContext at = context;
        while (at.getTestMethod().isPresent() && at.getParent().isPresent()) {
            at = at.getParent().get();
        }
        return at;
    }

    private ParameterResolutionException wrong(String text) {
        ExtensionConfigurationException wrong = WrongUse.on(context.getRequiredTestClass(), text);
        return new ParameterResolutionException(String.valueOf(wrong.getMessage()));
    }
}
