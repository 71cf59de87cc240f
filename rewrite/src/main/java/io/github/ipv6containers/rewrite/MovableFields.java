package io.github.ipv6containers.rewrite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Finds the fields of a file whose containers a typed class takes the place of. */
final class MovableFields {

    private MovableFields() {}

    /** Returns the typed class for each variable, by {@link #key}. */
    static Map<String, TypedContainer> of(J.CompilationUnit file, boolean anyImage) {
        Map<String, TypedContainer> moved = new HashMap<>();
        new JavaIsoVisitor<Map<String, TypedContainer>>() {
            @Override
            public J.VariableDeclarations visitVariableDeclarations(
                    J.VariableDeclarations field, Map<String, TypedContainer> found) {
                if (ContainerField.is(field)) {
                    field.getVariables().forEach(variable -> {
                        JavaType.Variable type = variable.getVariableType();
                        Optional<TypedContainer> typed =
                                ContainerField.of(variable).flatMap(made -> target(made, file, anyImage));
                        if (type != null
                                && typed.isPresent()
                                && field.getVariables().size() == 1) {
                            found.put(key(type), typed.get());
                        }
                    });
                }
                return super.visitVariableDeclarations(field, found);
            }
        }.visit(file, moved);
        return moved;
    }

    static String key(JavaType.Variable variable) {
        JavaType.FullyQualified owner = TypeUtils.asFullyQualified(variable.getOwner());
        return (owner == null ? variable.getOwner() : owner.getFullyQualifiedName()) + "#" + variable.getName();
    }

    private static Optional<TypedContainer> target(ContainerField field, J.CompilationUnit file, boolean anyImage) {
        Optional<Image> image = Image.of(field.made(), file);
        if (field.className().equals(TypedContainer.PLAIN)) {
            return image.flatMap(known -> TypedContainer.ofImage(known.repository(), anyImage))
                    .filter(typed -> exposesWhatIsProved(field, typed));
        }
        return TypedContainer.inPlaceOf(field.className())
                .filter(typed -> field.made().getArguments().stream().noneMatch(J.Empty.class::isInstance))
                .filter(typed -> image.map(MovableFields::hasItsPorts).orElse(true))
                .filter(typed -> Older.fits(field.className(), typed, file));
    }

    /** RabbitMQ's typed class proves the management port, which the plain image has not. */
    private static boolean hasItsPorts(Image image) {
        return !image.repository().equals("rabbitmq") || image.tag().contains("management");
    }

    private static boolean exposesWhatIsProved(ContainerField field, TypedContainer typed) {
        Optional<Set<Integer>> exposed = TypedContainersVisitor.Ports.of(field.arguments("withExposedPorts"));
        return typed.equals(TypedContainer.ANY)
                || exposed.filter(ports -> typed.ports().containsAll(ports) || ports.containsAll(typed.ports()))
                        .isPresent();
    }
}
