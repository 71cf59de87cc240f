package io.github.ipv6containers.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.AnnotationMatcher;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.search.UsesType;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/**
 * Makes each {@code @Test} that asks a typed container for its address an {@code @EachIPFamily} one, with the family as a
 * parameter.
 *
 * <p>A test that asks another container too stays as it is: that container's address would not follow the family, and
 * half of the test would be of one that its name does not say.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RunForEachFamily extends Recipe {

    private static final String TEST = "org.junit.jupiter.api.Test";
    private static final AnnotationMatcher OLD_ONE = new AnnotationMatcher("@" + TEST);
    private static final AnnotationMatcher OF_CLASS = new AnnotationMatcher("@" + Code.ANNOTATION);
    private static final String FAMILY = "family";

    @Override
    public String getDisplayName() {
        return "Run tests over each IP family";
    }

    @Override
    public String getDescription() {
        return "Makes each `@Test` that asks a typed container for its address an `@EachIPFamily` one, with the family as a"
                + " parameter.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(new UsesType<>(TEST, false), new Visitor());
    }

    private static final class Visitor extends JavaIsoVisitor<ExecutionContext> {

        @Override
        public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
            J.MethodDeclaration visited = super.visitMethodDeclaration(method, context);
            if (!isTest(visited) || !isInClassOfOurs() || !AskedContainers.areAllTyped(visited, FAMILY)) {
                return visited;
            }
            maybeAddImport(Code.EACH_FAMILY, null, false);
            maybeAddImport(Code.FAMILY, null, false);
            maybeRemoveImport(TEST);
            return visited.withLeadingAnnotations(ListUtils.map(
                            visited.getLeadingAnnotations(),
                            annotation -> OLD_ONE.matches(annotation)
                                    ? Code.annotation(annotation, Code.EACH_FAMILY)
                                    : annotation))
                    .withParameters(withFamily(visited))
                    .withMethodType(withFamily(visited.getMethodType()));
        }

        private static boolean isTest(J.MethodDeclaration method) {
            return method.getLeadingAnnotations().stream().anyMatch(OLD_ONE::matches);
        }

        private boolean isInClassOfOurs() {
            return getCursor()
                    .getPathAsStream(J.ClassDeclaration.class::isInstance)
                    .map(J.ClassDeclaration.class::cast)
                    .anyMatch(type -> type.getLeadingAnnotations().stream().anyMatch(OF_CLASS::matches));
        }

        private static List<Statement> withFamily(J.MethodDeclaration method) {
            List<Statement> parameters = new ArrayList<>();
            parameters.add(parameter());
            method.getParameters().stream()
                    .filter(parameter -> !(parameter instanceof J.Empty))
                    .forEach(parameter -> parameters.add(
                            parameters.size() == 1 ? parameter.withPrefix(Space.SINGLE_SPACE) : parameter));
            return parameters;
        }

        private static J.VariableDeclarations parameter() {
            JavaType type = JavaType.ShallowClass.build(Code.FAMILY);
            JavaType.Variable variable = new JavaType.Variable(null, 0, FAMILY, null, type, null);
            J.Identifier name = Code.name(FAMILY, type).withFieldType(variable);
            return new J.VariableDeclarations(
                    Tree.randomId(),
                    Space.EMPTY,
                    Markers.EMPTY,
                    List.of(),
                    List.of(),
                    Code.type(Code.FAMILY),
                    null,
                    List.of(JRightPadded.build(new J.VariableDeclarations.NamedVariable(
                            Tree.randomId(), Space.SINGLE_SPACE, Markers.EMPTY, name, List.of(), null, variable))));
        }

        private static JavaType.@Nullable Method withFamily(JavaType.@Nullable Method type) {
            if (type == null) {
                return null;
            }
            List<JavaType> types = new ArrayList<>(type.getParameterTypes());
            types.add(0, JavaType.ShallowClass.build(Code.FAMILY));
            List<String> names = new ArrayList<>(type.getParameterNames());
            names.add(0, FAMILY);
            return type.withParameterTypes(types).withParameterNames(names);
        }
    }

    /** Looks which containers a method asks where they are. */
    private static final class AskedContainers {

        private static final List<String> ADDRESS =
                List.of("getHost", "getMappedPort", "getFirstMappedPort", "getJdbcUrl", "getAmqpUrl", "getHttpUrl");

        private AskedContainers() {}

        /** Tells whether it asks one at least, all are typed, and it has no variable of a certain name. */
        static boolean areAllTyped(J.MethodDeclaration method, String name) {
            List<Boolean> typed = new ArrayList<>();
            new JavaIsoVisitor<List<Boolean>>() {
                @Override
                public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, List<Boolean> found) {
                    Expression container = call.getSelect();
                    if (container != null
                            && ADDRESS.contains(call.getSimpleName())
                            && isContainer(container.getType())) {
                        found.add(PortCall.isTyped(container));
                    }
                    return super.visitMethodInvocation(call, found);
                }

                @Override
                public J.Identifier visitIdentifier(J.Identifier identifier, List<Boolean> found) {
                    if (identifier.getSimpleName().equals(name)) {
                        found.add(false);
                    }
                    return identifier;
                }
            }.visit(method, typed);
            return !typed.isEmpty() && !typed.contains(false);
        }

        private static boolean isContainer(@Nullable JavaType type) {
            JavaType.FullyQualified known = TypeUtils.asFullyQualified(type);
            return known != null
                    && (TypedContainer.isOurs(known.getFullyQualifiedName())
                            || TypeUtils.isAssignableTo("org.testcontainers.containers.ContainerState", known));
        }
    }
}
