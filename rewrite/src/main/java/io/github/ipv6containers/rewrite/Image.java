package io.github.ipv6containers.rewrite;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;

/**
 * Holds the name of an image as it stands in the code.
 *
 * @param repository without the registry's and the official images' prefixes, for example {@code redis}
 * @param tag empty where there is none
 */
record Image(String repository, String tag) {

    /** Reads it from a constructor's only argument: a text, a constant of the same file, or a name that is parsed of these. */
    static Optional<Image> of(J.NewClass made, J.CompilationUnit file) {
        return made.getArguments().size() == 1
                ? text(made.getArguments().get(0), file).map(Image::of)
                : Optional.empty();
    }

    private static Optional<String> text(Expression name, J.CompilationUnit file) {
        if (name instanceof J.Literal literal) {
            return literal.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
        }
        if (name instanceof J.Identifier constant) {
            return constant(constant, file).flatMap(value -> text(value, file));
        }
        if (name instanceof J.MethodInvocation call
                && call.getSimpleName().equals("parse")
                && isImageName(call.getSelect())) {
            return text(call.getArguments().get(0), file);
        }
        return Optional.empty();
    }

    private static boolean isImageName(@Nullable Expression select) {
        return select instanceof J.Identifier type && type.getSimpleName().equals("DockerImageName");
    }

    private static Image of(String name) {
        String untagged = name.replaceFirst("(:[^/:]*)?(@.*)?$", "");
        String tag = name.substring(untagged.length()).replaceFirst("^:", "");
        return new Image(untagged.replaceFirst("^docker\\.io/", "").replaceFirst("^library/", ""), tag);
    }

    /** Returns what a name was initialized with; empty when it is no final variable of this file. */
    private static Optional<Expression> constant(J.Identifier name, J.CompilationUnit file) {
        AtomicReference<Expression> found = new AtomicReference<>();
        new JavaIsoVisitor<AtomicReference<Expression>>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, AtomicReference<Expression> value) {
                if (variable.getInitializer() != null
                        && variable.getVariableType() != null
                        && variable.getVariableType().hasFlags(Flag.Final)
                        && variable.getSimpleName().equals(name.getSimpleName())
                        && sameOwner(variable, name)) {
                    value.set(variable.getInitializer());
                }
                return super.visitVariable(variable, value);
            }
        }.visit(file, found);
        return Optional.ofNullable(found.get());
    }

    private static boolean sameOwner(J.VariableDeclarations.NamedVariable variable, J.Identifier name) {
        return variable.getVariableType() != null
                && name.getFieldType() != null
                && Objects.equals(
                        String.valueOf(variable.getVariableType().getOwner()),
                        String.valueOf(name.getFieldType().getOwner()));
    }
}
