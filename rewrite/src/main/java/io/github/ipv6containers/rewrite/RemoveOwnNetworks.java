package io.github.ipv6containers.rewrite;

import java.util.HashSet;
import java.util.Set;
import org.apiguardian.api.API;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.search.UsesType;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Removes {@code withNetwork(…)} from the containers in {@code @Container} fields, which get one network of the mode, and
 * the network's private field.
 *
 * <p>A network that the class uses in another way is left where it is; the class is then refused with a sentence of what to do.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RemoveOwnNetworks extends Recipe {

    private static final String NETWORK = "org.testcontainers.containers.Network";

    @Override
    public String getDisplayName() {
        return "Remove the networks of `@Container` fields";
    }

    @Override
    public String getDescription() {
        return "Removes `withNetwork(…)` from the containers in `@Container` fields, which get a network of the mode."
                + " Aliases stay.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(
                Preconditions.and(new UsesType<>(UseTypedContainers.CONTAINER, false), new UsesType<>(NETWORK, false)),
                new Visitor());
    }

    private static boolean isNetworkOfField(J.MethodInvocation call, Cursor cursor) {
        return call.getSimpleName().equals("withNetwork")
                && call.getSelect() != null
                && call.getArguments().size() == 1
                && ContainerField.encloses(cursor);
    }

    /** The networks that are used otherwise: by other containers, or by calls of their own. */
    private static final class OtherUses extends JavaIsoVisitor<Set<String>> {

        static Set<String> in(J.CompilationUnit file) {
            Set<String> names = new HashSet<>();
            new OtherUses().visit(file, names);
            return names;
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Set<String> names) {
            if (isNetworkOfField(call, getCursor())) {
                visit(call.getSelect(), names);
                return call;
            }
            return super.visitMethodInvocation(call, names);
        }

        @Override
        public J.VariableDeclarations.NamedVariable visitVariable(
                J.VariableDeclarations.NamedVariable variable, Set<String> names) {
            visit(variable.getInitializer(), names);
            return variable;
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier name, Set<String> names) {
            if (TypeUtils.isOfClassType(name.getType(), NETWORK) && name.getFieldType() != null) {
                names.add(name.getSimpleName());
            }
            return name;
        }
    }

    private static final class Visitor extends JavaVisitor<ExecutionContext> {

        private Set<String> usedOtherwise = Set.of();
        private final Set<String> removed = new HashSet<>();

        @Override
        public J visitCompilationUnit(J.CompilationUnit file, ExecutionContext context) {
            usedOtherwise = OtherUses.in(file);
            removed.clear();
            J visited = super.visitCompilationUnit(file, context);
            if (!removed.isEmpty()) {
                doAfterVisit(new FieldsWithoutUse(removed));
            }
            return visited;
        }

        @Override
        public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
            J visited = super.visitMethodInvocation(call, context);
            if (!isNetworkOfField(call, getCursor())
                    || !isFree(call.getArguments().get(0))
                    || !(visited instanceof J.MethodInvocation same)
                    || same.getSelect() == null) {
                return visited;
            }
            maybeRemoveImport(NETWORK);
            return same.getSelect().withPrefix(same.getPrefix());
        }

        private boolean isFree(Expression network) {
            String name = network instanceof J.Identifier field
                    ? field.getSimpleName()
                    : network instanceof J.FieldAccess access ? access.getSimpleName() : "";
            if (name.isEmpty()) {
                return network instanceof J.MethodInvocation; // Network.newNetwork(), which nothing else has
            }
            removed.add(name);
            return !usedOtherwise.contains(name);
        }
    }

    /** Removes private fields of networks that no container is put on any more. */
    private static final class FieldsWithoutUse extends JavaVisitor<ExecutionContext> {

        private final Set<String> removed;
        private Set<String> used = Set.of();

        FieldsWithoutUse(Set<String> removed) {
            this.removed = Set.copyOf(removed);
        }

        @Override
        public J visitCompilationUnit(J.CompilationUnit file, ExecutionContext context) {
            used = OtherUses.in(file);
            return super.visitCompilationUnit(file, context);
        }

        /** Null removes it, though the method that is overridden does not say so. */
        @Override
        @SuppressWarnings("NullAway")
        public J visitVariableDeclarations(J.VariableDeclarations field, ExecutionContext context) {
            JavaType.Variable variable = field.getVariables().get(0).getVariableType();
            String name = field.getVariables().get(0).getSimpleName();
            if (variable == null
                    || field.getVariables().size() != 1
                    || !field.hasModifier(J.Modifier.Type.Private)
                    || !TypeUtils.isOfClassType(variable.getType(), NETWORK)
                    || !removed.contains(name)
                    || used.contains(name)) {
                return super.visitVariableDeclarations(field, context);
            }
            maybeRemoveImport(NETWORK);
            return null;
        }
    }
}
