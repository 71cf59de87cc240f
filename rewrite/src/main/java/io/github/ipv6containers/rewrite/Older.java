package io.github.ipv6containers.rewrite;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Looks whether a file uses of a class what only that class has: the typed one is no subclass of Testcontainers' older ones. */
final class Older {

    private static final String CALL = "a call that the typed class has not";
    private static final String TYPE = "a variable, parameter or result of that type";

    private Older() {}

    static boolean fits(String className, TypedContainer typed, J.CompilationUnit file) {
        if (!className.startsWith("org.testcontainers.containers.")) {
            return true;
        }
        Set<String> missed = typed.inPlaceOf().getOrDefault(className, Set.of());
        Set<String> uses = new HashSet<>();
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Set<String> found) {
                if (missed.contains(call.getSimpleName())
                        && call.getSelect() != null
                        && isOf(className, call.getSelect().getType())) {
                    found.add(CALL);
                }
                return super.visitMethodInvocation(call, found);
            }

            @Override
            public J.VariableDeclarations visitVariableDeclarations(
                    J.VariableDeclarations variable, Set<String> found) {
                if (!ContainerField.is(variable) && isOf(className, variable.getType())) {
                    found.add(TYPE);
                }
                return super.visitVariableDeclarations(variable, found);
            }

            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Set<String> found) {
                if (method.getReturnTypeExpression() != null
                        && isOf(className, method.getReturnTypeExpression().getType())) {
                    found.add(TYPE);
                }
                return super.visitMethodDeclaration(method, found);
            }
        }.visit(file, uses);
        return uses.isEmpty();
    }

    private static boolean isOf(String className, @Nullable JavaType type) {
        return TypeUtils.isOfClassType(type, className);
    }
}
