package io.github.ipv6containers.rewrite;

import static java.util.Collections.emptyList;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Makes pieces of code, with their types. */
final class Code {

    static final String ANNOTATION = "io.github.ipv6containers.junit.IPv6Containers";
    static final String EACH_FAMILY = "io.github.ipv6containers.junit.EachIPFamily";
    static final String FAMILY = "io.github.ipv6containers.IPFamily";

    private static final String ENDPOINT = "io.github.ipv6containers.Endpoint";
    private static final JavaType STRING = JavaType.ShallowClass.build("java.lang.String");

    private Code() {}

    /** An annotation without attributes, where another one stood. */
    static J.Annotation annotation(J.Annotation at, String className) {
        return at.withAnnotationType(type(className)).withArguments(null).withId(Tree.randomId());
    }

    /** The simple name of a class. */
    static J.Identifier type(String className) {
        return name(className.substring(className.lastIndexOf('.') + 1), JavaType.ShallowClass.build(className));
    }

    static J.Identifier name(String simpleName, @Nullable JavaType type) {
        return new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, emptyList(), simpleName, type, null);
    }

    static J.Literal text(String value) {
        String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return new J.Literal(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, value, quoted, null, JavaType.Primitive.String);
    }

    static J.Binary plus(Expression left, Expression right) {
        return new J.Binary(
                Tree.randomId(),
                left.getPrefix(),
                Markers.EMPTY,
                left.withPrefix(Space.EMPTY),
                new JLeftPadded<>(Space.SINGLE_SPACE, J.Binary.Type.Addition, Markers.EMPTY),
                right.withPrefix(Space.SINGLE_SPACE),
                STRING);
    }

    /** {@code container.getHost()}, for the container of another call of it. */
    static J.MethodInvocation host(J.MethodInvocation portCall) {
        return call(containerOf(portCall), "getHost", List.of(), typed(portCall, "getHost", STRING, List.of()));
    }

    /** {@code container.endpoint(port, family)}, for the container and port of a call of {@code getMappedPort}. */
    static J.MethodInvocation endpoint(J.MethodInvocation portCall, J.Identifier family) {
        JavaType endpoint = JavaType.ShallowClass.build(ENDPOINT);
        JavaType familyType = JavaType.ShallowClass.build(FAMILY);
        Expression port = portCall.getArguments().get(0);
        return call(
                containerOf(portCall),
                "endpoint",
                List.of(port, name(family.getSimpleName(), familyType).withPrefix(Space.SINGLE_SPACE)),
                typed(portCall, "endpoint", endpoint, List.of(JavaType.Primitive.Int, familyType)));
    }

    /** A method without parameters of what {@link #endpoint} returns. */
    static J.MethodInvocation ofEndpoint(J.MethodInvocation portCall, J.Identifier family, String method) {
        JavaType result = method.equals("port") ? JavaType.Primitive.Int : STRING;
        JavaType.@Nullable Method type = typed(portCall, method, result, List.of());
        return call(
                endpoint(portCall, family),
                method,
                List.of(),
                type == null ? null : type.withDeclaringType(JavaType.ShallowClass.build(ENDPOINT)));
    }

    private static Expression containerOf(J.MethodInvocation portCall) {
        Expression container = portCall.getSelect();
        if (container == null) {
            throw new IllegalArgumentException("This call has no container: " + portCall);
        }
        return container.withPrefix(Space.EMPTY);
    }

    private static J.MethodInvocation call(
            Expression select, String method, List<Expression> arguments, JavaType.@Nullable Method type) {
        List<JRightPadded<Expression>> padded = new ArrayList<>();
        List<Expression> all =
                arguments.isEmpty() ? List.of(new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY)) : arguments;
        all.forEach(argument -> padded.add(JRightPadded.build(argument)));
        return new J.MethodInvocation(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                JRightPadded.build(select),
                null,
                name(method, type),
                JContainer.build(padded),
                type);
    }

    private static JavaType.@Nullable Method typed(
            J.MethodInvocation like, String name, JavaType result, List<JavaType> parameters) {
        JavaType.Method type = like.getMethodType();
        if (type == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            names.add("p" + i);
        }
        return type.withName(name)
                .withReturnType(result)
                .withParameterTypes(parameters)
                .withParameterNames(names);
    }
}
