package io.github.ipv6containers.probe;

import io.github.ipv6containers.Endpoint;
import org.apiguardian.api.API;

/**
 * Holds one LISTEN row of the kernel's socket tables in the service's network namespace.
 *
 * <p>A row with {@code ::} does not say whether it serves IPv4 too ({@code IPV6_V6ONLY} is not in the table), and one
 * with {@code ::ffff:…} serves IPv4 only.
 *
 * @param port the port listened on
 * @param address the local address as a literal, for example {@code 0.0.0.0}, {@code ::} or {@code ::ffff:127.0.0.1}
 * @param table the kernel's table: {@code tcp} or {@code tcp6}
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ListenRow(int port, String address, String table) {

    /** Returns {@code address:port}, an IPv6 literal in brackets. */
    @Override
    public String toString() {
        return Endpoint.uriHost(address) + ":" + port;
    }
}
