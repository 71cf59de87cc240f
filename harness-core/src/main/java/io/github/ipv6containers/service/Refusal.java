package io.github.ipv6containers.service;

import io.github.ipv6containers.IPFamily;
import org.apiguardian.api.API;

/**
 * Names a port and a family over which it is expected to refuse, so that its refusal need not be waited out.
 *
 * @param port the service's port
 * @param family the family
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Refusal(int port, IPFamily family) {}
