package io.github.ipv6containers.recipe;

import io.github.ipv6containers.handshake.Handshake;
import org.apiguardian.api.API;

/**
 * Holds one port of a service, as the container numbers it.
 *
 * @param number the port inside the container
 * @param name what it is for, for example {@code management}
 * @param handshake the exchange that proves it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ServicePort(int number, String name, Handshake handshake) {}
