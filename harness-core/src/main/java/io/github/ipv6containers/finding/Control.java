package io.github.ipv6containers.finding;

import org.apiguardian.api.API;

/**
 * Holds how one planted listener was read.
 *
 * @param name the listener, for example {@code ipv4-only}
 * @param expected what must be read, for example {@code ipv4 answered, ipv6 refused}
 * @param observed what was read
 * @param ok whether both agree; one that is not makes the whole run void
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Control(String name, String expected, String observed, boolean ok) {}
