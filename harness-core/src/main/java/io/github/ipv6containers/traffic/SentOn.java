package io.github.ipv6containers.traffic;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Holds a place with which a service told a client to go on: the address of a broker, a node, a member, a queue or a redirect.
 *
 * @param port the service's port that said it
 * @param peer the client, as the service sees it
 * @param host an address without brackets, or a name
 * @param hostPort the port there; 0 when none was said
 */
record SentOn(int port, Endpoint peer, String host, int hostPort) {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Returns the family over which it was said. */
    IPFamily over() {
        return peer.family();
    }

    /** Tells whether a client on this machine that goes there uses this family: of a name's addresses it takes the first. */
    boolean leadsTo(IPFamily family) {
        return addresses().stream()
                .findFirst()
                .filter(first -> familyOf(first) == family)
                .isPresent();
    }

    /** Returns the place, with what it is where that cannot be seen in it. */
    String words() {
        String place = place();
        return isLiteral()
                ? place
                : place
                        + addresses().stream()
                                .findFirst()
                                .map(first -> ", which is " + first.getHostAddress() + " here")
                                .orElse("");
    }

    /** Says why a client that has only the family over which it was said gets no further there; empty when it does. */
    Optional<String> deadEnd() {
        List<InetAddress> all = addresses();
        List<InetAddress> usable =
                all.stream().filter(address -> familyOf(address) == over()).toList();
        if (all.isEmpty()) {
            return Optional.of(place() + ", a name that this machine does not know");
        }
        if (usable.isEmpty()) {
            return Optional.of(
                    isLiteral()
                            ? place() + ", an " + familyOf(all.get(0)) + " address"
                            : place() + ", a name without an " + over() + " address here");
        }
        return hostPort == 0 || usable.stream().anyMatch(this::isOpen)
                ? Optional.empty()
                : Optional.of(place() + ", where nobody listens");
    }

    private String place() {
        String uriHost = Endpoint.uriHost(host);
        return hostPort == 0 ? uriHost : uriHost + ":" + hostPort;
    }

    /** A literal is not looked up. */
    private boolean isLiteral() {
        return host.contains(":") || host.matches("\\d+(?:\\.\\d+){3}");
    }

    private List<InetAddress> addresses() {
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }

    private static IPFamily familyOf(InetAddress address) {
        return address instanceof Inet4Address ? IPFamily.IPV4 : IPFamily.IPV6;
    }

    private boolean isOpen(InetAddress address) {
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            socket.connect(new InetSocketAddress(address, hostPort), Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
