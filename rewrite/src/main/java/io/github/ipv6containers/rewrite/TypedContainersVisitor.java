package io.github.ipv6containers.rewrite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** Replaces the classes of the containers in {@code @Container} fields, and what the rest of the file knows of their types. */
final class TypedContainersVisitor extends JavaVisitor<ExecutionContext> {

    private final boolean anyImage;
    private final Map<String, TypedContainer> moved = new HashMap<>();

    TypedContainersVisitor(boolean anyImage) {
        this.anyImage = anyImage;
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit file, ExecutionContext context) {
        moved.clear();
        moved.putAll(MovableFields.of(file, anyImage));
        return moved.isEmpty() ? file : super.visitCompilationUnit(file, context);
    }

    @Override
    public J visitVariableDeclarations(J.VariableDeclarations field, ExecutionContext context) {
        J.VariableDeclarations visited = (J.VariableDeclarations) super.visitVariableDeclarations(field, context);
        Optional<TypedContainer> typed =
                ContainerField.is(field) ? target(field.getVariables().get(0)) : Optional.empty();
        if (typed.isEmpty()) {
            return visited;
        }
        maybeAddImport(typed.get().className(), null, false);
        TypeTree declared = visited.getTypeExpression();
        String old = declared == null ? "" : className(declared.getType());
        if (declared == null || !isReplaced(old, typed.get())) {
            return visited;
        }
        maybeRemoveImport(old);
        return visited.withTypeExpression(Code.type(typed.get().className()).withPrefix(declared.getPrefix()));
    }

    @Override
    public J visitNewClass(J.NewClass made, ExecutionContext context) {
        J.NewClass visited = (J.NewClass) super.visitNewClass(made, context);
        J.VariableDeclarations.@Nullable NamedVariable variable =
                getCursor().firstEnclosing(J.VariableDeclarations.NamedVariable.class);
        Optional<TypedContainer> typed = variable == null || !ContainerField.encloses(getCursor())
                ? Optional.empty()
                : target(variable).filter(it -> isReplaced(className(made.getType()), it));
        if (typed.isEmpty() || visited.getClazz() == null) {
            return visited;
        }
        maybeRemoveImport(className(made.getType()));
        JavaType.ShallowClass type = JavaType.ShallowClass.build(typed.get().className());
        J.Identifier name =
                Code.type(typed.get().className()).withPrefix(visited.getClazz().getPrefix());
        JavaType.Method constructor = visited.getConstructorType();
        return visited.withClazz(name)
                .withConstructorType(
                        constructor == null
                                ? null
                                : constructor.withDeclaringType(type).withReturnType(type));
    }

    /** A recipe's ports are exposed already. */
    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        J visited = super.visitMethodInvocation(call, context);
        J.VariableDeclarations.@Nullable NamedVariable variable =
                getCursor().firstEnclosing(J.VariableDeclarations.NamedVariable.class);
        boolean exposes = call.getSimpleName().equals("withExposedPorts")
                && variable != null
                && ContainerField.encloses(getCursor())
                && target(variable)
                        .filter(typed -> Ports.of(call.getArguments())
                                .filter(typed.ports()::containsAll)
                                .isPresent())
                        .isPresent();
        return exposes && visited instanceof J.MethodInvocation same && same.getSelect() != null
                ? same.getSelect().withPrefix(same.getPrefix())
                : visited;
    }

    @Override
    public J visitIdentifier(J.Identifier name, ExecutionContext context) {
        J visited = super.visitIdentifier(name, context);
        JavaType.Variable variable = name.getFieldType();
        TypedContainer typed = variable == null ? null : moved.get(MovableFields.key(variable));
        if (typed == null || variable == null || !(visited instanceof J.Identifier same)) {
            return visited;
        }
        JavaType type = JavaType.ShallowClass.build(typed.className());
        return same.withType(type).withFieldType(variable.withType(type));
    }

    private Optional<TypedContainer> target(J.VariableDeclarations.NamedVariable variable) {
        JavaType.Variable type = variable.getVariableType();
        return type == null ? Optional.empty() : Optional.ofNullable(moved.get(MovableFields.key(type)));
    }

    private static boolean isReplaced(String className, TypedContainer typed) {
        return className.equals(TypedContainer.PLAIN) || typed.inPlaceOf().containsKey(className);
    }

    private static String className(@Nullable JavaType type) {
        JavaType.FullyQualified known = TypeUtils.asFullyQualified(type);
        return known == null ? "" : known.getFullyQualifiedName();
    }

    /** Numbers of ports, where they stand in the code as numbers. */
    static final class Ports {

        private Ports() {}

        static Optional<Set<Integer>> of(List<Expression> arguments) {
            Set<Integer> ports = new HashSet<>();
            for (Expression argument : arguments) {
                if (!(argument instanceof J.Literal literal) || !(literal.getValue() instanceof Integer port)) {
                    return Optional.empty();
                }
                ports.add(port);
            }
            return Optional.of(ports);
        }
    }
}
