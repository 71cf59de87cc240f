package io.github.ipv6containers.rewrite;

import org.apiguardian.api.API;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.search.UsesType;

/**
 * Takes the typed class for a container in a {@code @Container} field, where there is one that takes its place without a
 * new dependency and without a method that is missed.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class UseTypedContainers extends Recipe {

    static final String CONTAINER = "org.testcontainers.junit.jupiter.Container";

    @Override
    public String getDisplayName() {
        return "Use the typed containers";
    }

    @Override
    public String getDescription() {
        return "Takes `IPv6RabbitMQContainer` for a `RabbitMQContainer`, `IPv6RedisContainer` for a `GenericContainer` of"
                + " Redis, and so on, in `@Container` fields. What has no class of its own stays as it is.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(new UsesType<>(CONTAINER, false), new TypedContainersVisitor(false));
    }
}
