package io.github.ipv6containers.probe;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.recipe.ServicePort;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds one question: does this port answer over this family, seen from here?
 *
 * @param port the service's own port, as the recipe names it
 * @param family the family asked for
 * @param vantage where the probe stands
 * @param endpoint what to dial, or null when there is no address of this family
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ProbeTarget(
        ServicePort port,
        IPFamily family,
        Vantage vantage,
        @Nullable Endpoint endpoint) {}
