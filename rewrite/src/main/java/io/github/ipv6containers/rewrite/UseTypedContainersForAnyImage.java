package io.github.ipv6containers.rewrite;

import org.apiguardian.api.API;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.search.UsesType;

/**
 * Takes {@code IPv6GenericContainer} for a {@code GenericContainer} in a {@code @Container} field, so that its host follows
 * the family of a test; one of an image with a recipe stays as it is, because only so it is given the recipe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class UseTypedContainersForAnyImage extends Recipe {

    @Override
    public String getDisplayName() {
        return "Use the typed containers, for images without a recipe too";
    }

    @Override
    public String getDescription() {
        return "Takes `IPv6GenericContainer` for a `GenericContainer` in a `@Container` field, whose host follows the family"
                + " of a test.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(
                new UsesType<>(UseTypedContainers.CONTAINER, false), new TypedContainersVisitor(true));
    }
}
