package io.github.ipv6containers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apiguardian.api.API;

/** Names one version of the internet protocol. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum IPFamily {
    /** Addresses of 32 bits (RFC 791). */
    IPV4("ipv4", "IPv4", "127.0.0.1"),
    /** Addresses of 128 bits (RFC 8200); an IPv4-mapped one, {@code ::ffff:a.b.c.d}, is IPv4 on the wire and counts as that. */
    IPV6("ipv6", "IPv6", "::1");

    private final String id;
    private final String label;
    private final String loopback;

    IPFamily(String id, String label, String loopback) {
        this.id = id;
        this.label = label;
        this.loopback = loopback;
    }

    /** Returns the word that recipes, reports and options use: {@code ipv4} or {@code ipv6}. */
    public String id() {
        return id;
    }

    /** Returns the loopback address as a literal without brackets: {@code 127.0.0.1} or {@code ::1}. */
    public String loopback() {
        return loopback;
    }

    /** Returns the loopback address of this family; no name is looked up. */
    public InetAddress loopbackAddress() {
        try {
            return InetAddress.getByName(loopback);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(loopback + " is a literal and needs no look-up.", e);
        }
    }

    /** Returns the name as people write it: {@code IPv4} or {@code IPv6}. */
    @Override
    public String toString() {
        return label;
    }
}
