package io.github.ipv6containers.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.AnnotationMatcher;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.search.UsesType;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * Replaces {@code @Testcontainers} by {@code @IPv6Containers}.
 *
 * <p>Of its attributes, {@code disabledWithoutDocker} becomes {@code @EnabledIfDockerAvailable} beside it, and
 * {@code parallel} is dropped, because containers start side by side in any case.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReplaceAnnotation extends Recipe {

    private static final String OLD = "org.testcontainers.junit.jupiter.Testcontainers";
    private static final String ENABLED = "org.testcontainers.junit.jupiter.EnabledIfDockerAvailable";
    private static final AnnotationMatcher OLD_ONE = new AnnotationMatcher("@" + OLD);
    private static final AnnotationMatcher NEW_ONE = new AnnotationMatcher("@" + Code.ANNOTATION);

    @Override
    public String getDisplayName() {
        return "Replace `@Testcontainers` by `@IPv6Containers`";
    }

    @Override
    public String getDescription() {
        return "Replaces the annotation. `disabledWithoutDocker` becomes `@EnabledIfDockerAvailable`, and `parallel` is dropped.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(new UsesType<>(OLD, false), new Visitor());
    }

    private static final class Visitor extends JavaIsoVisitor<ExecutionContext> {

        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, ExecutionContext context) {
            J.ClassDeclaration visited = super.visitClassDeclaration(declaration, context);
            if (visited.getLeadingAnnotations().stream().noneMatch(OLD_ONE::matches)) {
                return visited;
            }
            boolean there = visited.getLeadingAnnotations().stream().anyMatch(NEW_ONE::matches);
            List<J.Annotation> annotations = new ArrayList<>();
            for (J.Annotation annotation : visited.getLeadingAnnotations()) {
                if (!OLD_ONE.matches(annotation)) {
                    annotations.add(annotation);
                    continue;
                }
                if (isSkippedWithoutEngine(annotation)) {
                    annotations.add(Code.annotation(annotation, ENABLED));
                    maybeAddImport(ENABLED, null, false);
                }
                if (!there) {
                    annotations.add(Code.annotation(annotation, Code.ANNOTATION));
                    maybeAddImport(Code.ANNOTATION, null, false);
                }
            }
            annotations.set(
                    0,
                    annotations
                            .get(0)
                            .withPrefix(visited.getLeadingAnnotations().get(0).getPrefix()));
            maybeRemoveImport(OLD);
            return maybeAutoFormat(
                    visited,
                    visited.withLeadingAnnotations(annotations),
                    visited.getName(),
                    context,
                    getCursor().getParentOrThrow());
        }

        private static boolean isSkippedWithoutEngine(J.Annotation annotation) {
            List<Expression> arguments = annotation.getArguments();
            return arguments != null
                    && arguments.stream()
                            .anyMatch(argument -> argument instanceof J.Assignment set
                                    && set.getVariable() instanceof J.Identifier name
                                    && name.getSimpleName().equals("disabledWithoutDocker")
                                    && !J.Literal.isLiteralValue(set.getAssignment(), false));
        }
    }
}
