package io.github.ipv6containers.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.AnnotationMatcher;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Reads a field with {@code @Container}: what is made, and what is said to it.
 *
 * @param made the constructor's call
 * @param calls the calls on it, the last one first
 */
record ContainerField(J.NewClass made, List<J.MethodInvocation> calls) {

    private static final AnnotationMatcher ANNOTATION =
            new AnnotationMatcher("@org.testcontainers.junit.jupiter.Container");

    static boolean is(J.VariableDeclarations field) {
        return field.getLeadingAnnotations().stream().anyMatch(ANNOTATION::matches);
    }

    /** Tells whether what is visited stands in such a field. */
    static boolean encloses(Cursor cursor) {
        J.VariableDeclarations field = cursor.firstEnclosing(J.VariableDeclarations.class);
        return field != null && is(field);
    }

    /** Returns the container that a field is initialized with; empty when it is not made there. */
    static Optional<ContainerField> of(J.VariableDeclarations.NamedVariable variable) {
        List<J.MethodInvocation> calls = new ArrayList<>();
        @Nullable Expression expression = variable.getInitializer();
        while (expression instanceof J.MethodInvocation call) {
            calls.add(call);
            expression = call.getSelect();
        }
        return expression instanceof J.NewClass made && made.getBody() == null
                ? Optional.of(new ContainerField(made, calls))
                : Optional.empty();
    }

    String className() {
        JavaType.@Nullable FullyQualified type = TypeUtils.asFullyQualified(made.getType());
        return type == null ? "" : type.getFullyQualifiedName();
    }

    /** Returns the arguments of each call of a method. */
    List<Expression> arguments(String method) {
        return calls.stream()
                .filter(call -> call.getSimpleName().equals(method))
                .flatMap(call -> call.getArguments().stream())
                .toList();
    }
}
