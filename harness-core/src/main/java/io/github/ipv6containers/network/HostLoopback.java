package io.github.ipv6containers.network;

import io.github.ipv6containers.IPFamily;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.apiguardian.api.API;

/** Tells whether this machine and JVM have the loopback address of a family, on which ports are published. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HostLoopback {

    private HostLoopback() {}

    /** Returns what is missing, as the beginning of a sentence; empty when the address can be used. */
    public static Optional<String> lack(IPFamily family) {
        if (family == IPFamily.IPV6 && Boolean.getBoolean("java.net.preferIPv4Stack")) {
            return Optional.of("This JVM was started with -Djava.net.preferIPv4Stack=true and has no IPv6");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(family.loopbackAddress(), 0));
            return Optional.empty();
        } catch (IOException e) {
            String fix = family == IPFamily.IPV6 ? ", see the setting net.ipv6.conf.lo.disable_ipv6" : "";
            return Optional.of(
                    "This machine has no " + family.loopback() + " (" + String.valueOf(e.getMessage()) + fix + ")");
        }
    }
}
