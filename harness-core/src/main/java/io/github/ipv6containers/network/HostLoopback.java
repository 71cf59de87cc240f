package io.github.ipv6containers.network;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Tells whether this machine and JVM have the loopback address of a family, on which ports are published. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HostLoopback {

    private static final Path IPV6_SETTINGS = Path.of("/proc/sys/net/ipv6/conf");
    private static final String LINK_UP = "ip link set lo up";

    private HostLoopback() {}

    /** Returns the families of a mode over which ports can be published here. */
    public static List<IPFamily> families(StackMode mode) {
        return mode.families().stream().filter(family -> lack(family).isEmpty()).toList();
    }

    /** Returns what gives the address back, in one line; empty when it can be used. */
    public static Optional<String> mend(IPFamily family) {
        return lack(family).map(any -> family == IPFamily.IPV4 ? LINK_UP : mend(IPV6_SETTINGS));
    }

    /** Finds the cause in the kernel's settings of interfaces. */
    static String mend(Path settings) {
        if (Boolean.getBoolean("java.net.preferIPv4Stack")) {
            return "start it without -Djava.net.preferIPv4Stack=true";
        }
        if (!Files.isDirectory(settings)) {
            return "start the kernel without ipv6.disable=1";
        }
        if (isOff(settings, "all")) {
            return "sysctl net.ipv6.conf.all.disable_ipv6=0";
        }
        return isOff(settings, "lo") ? "sysctl net.ipv6.conf.lo.disable_ipv6=0" : LINK_UP;
    }

    private static boolean isOff(Path settings, String name) {
        try {
            return Files.readString(settings.resolve(name).resolve("disable_ipv6"))
                    .strip()
                    .equals("1");
        } catch (IOException notThere) {
            return false;
        }
    }

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
