package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.recipe.ServicePort;
import org.apiguardian.api.API;

/**
 * Holds one port and family of an image that is not as its recipe says, for the better or the worse.
 *
 * @param port the service's port
 * @param family the family
 * @param expected what the recipe says
 * @param found what was found
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Deviation(ServicePort port, IPFamily family, Finding expected, Finding found) {}
