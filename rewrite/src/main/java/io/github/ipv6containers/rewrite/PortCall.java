package io.github.ipv6containers.rewrite;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Holds that an expression is the published port of a typed container.
 *
 * @param call the call of {@code getMappedPort} or {@code getFirstMappedPort}
 * @param direct whether it stands there itself, and not in a variable
 */
record PortCall(J.MethodInvocation call, boolean direct) {

    static Optional<PortCall> of(Expression port, Cursor cursor) {
        if (port instanceof J.MethodInvocation call) {
            return isPort(call) ? Optional.of(new PortCall(call, true)) : Optional.empty();
        }
        J.MethodDeclaration method = cursor.firstEnclosing(J.MethodDeclaration.class);
        return port instanceof J.Identifier variable && method != null
                ? Optional.ofNullable(initializer(variable, method)).map(call -> new PortCall(call, false))
                : Optional.empty();
    }

    /** Tells whether the port's number is known, so that {@code endpoint(…)} can be asked in its place. */
    boolean namesPort() {
        return direct && call.getSimpleName().equals("getMappedPort");
    }

    static boolean isTyped(@Nullable Expression container) {
        JavaType.FullyQualified type = container == null ? null : TypeUtils.asFullyQualified(container.getType());
        return container instanceof J.Identifier && type != null && TypedContainer.isOurs(type.getFullyQualifiedName());
    }

    private static boolean isPort(J.MethodInvocation call) {
        return (call.getSimpleName().equals("getMappedPort")
                        || call.getSimpleName().equals("getFirstMappedPort"))
                && isTyped(call.getSelect());
    }

    private static J.@Nullable MethodInvocation initializer(J.Identifier variable, J.MethodDeclaration method) {
        J.MethodInvocation[] found = new J.MethodInvocation[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable local, Integer unused) {
                if (local.getSimpleName().equals(variable.getSimpleName())
                        && local.getInitializer() instanceof J.MethodInvocation call
                        && isPort(call)) {
                    found[0] = call;
                }
                return super.visitVariable(local, unused);
            }
        }.visit(method, 0);
        return found[0];
    }
}
