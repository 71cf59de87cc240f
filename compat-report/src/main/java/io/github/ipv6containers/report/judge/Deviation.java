package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.recipe.ServicePort;

/**
 * Holds one port and family of an image that is not as its recipe says, for the better or the worse.
 *
 * @param port the service's port
 * @param family the family
 * @param expected what the recipe says
 * @param found what was found
 */
record Deviation(ServicePort port, IPFamily family, Finding expected, Finding found) {}
