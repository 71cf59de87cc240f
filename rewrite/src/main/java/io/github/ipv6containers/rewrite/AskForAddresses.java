package io.github.ipv6containers.rewrite;

import org.apiguardian.api.API;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;

/**
 * Asks a typed container for its address where a test has one of its own beside the container's port: in a test with an
 * {@code IPFamily} by {@code endpoint(port, family)}, else by {@code getHost()}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AskForAddresses extends Recipe {

    @Override
    public String getDisplayName() {
        return "Ask containers for their addresses";
    }

    @Override
    public String getDescription() {
        return "Replaces `\"127.0.0.1\"`, `\"0.0.0.0\"` and `\"localhost\"` beside a container's published port by"
                + " `endpoint(port, family)` in a test with an `IPFamily`, else by `getHost()`.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new AddressesVisitor();
    }
}
