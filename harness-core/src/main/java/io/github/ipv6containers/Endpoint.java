package io.github.ipv6containers;

import java.net.InetSocketAddress;
import java.net.URI;
import org.apiguardian.api.API;

/**
 * Holds where one port of a service is reached over one family.
 *
 * <p>It is a value: of a container that is started again, ask for it again. A test of {@code @EachIPFamily} may take one as a
 * parameter.
 *
 * @param host the address as a literal, without brackets
 * @param port the port number there
 * @param family the family of that address
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Endpoint(String host, int port, IPFamily family) {

    /** Returns the host as a URI wants it: an IPv6 literal in brackets (RFC 3986, 3.2.2). */
    public String uriHost() {
        return uriHost(host);
    }

    /** Returns any host as a URI wants it. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public static String uriHost(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** Returns host and port as a socket address; a literal is not looked up. */
    public InetSocketAddress toSocketAddress() {
        return new InetSocketAddress(host, port);
    }

    /**
     * Returns {@code scheme://host:port}.
     *
     * @throws IllegalArgumentException if the scheme is not a legal one
     */
    public URI uri(String scheme) {
        return URI.create(scheme + "://" + this);
    }

    /** Returns {@code host:port}, an IPv6 literal in brackets. */
    @Override
    public String toString() {
        return uriHost() + ":" + port;
    }
}
