package io.github.ipv6containers.report.doctor;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.report.doctor.Diagnosis.Point;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks at this machine and JVM, without an engine. */
final class HostLook {

    private HostLook() {}

    static List<Point> points() {
        List<Point> points = new ArrayList<>();
        points.add(
                Point.good("JDK", System.getProperty("java.version") + " by " + System.getProperty("java.vm.vendor")));
        for (IPFamily family : IPFamily.values()) {
            points.add(loopback(family));
        }
        boolean reaperOff = Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
        points.add(Point.good(
                "clean-up",
                reaperOff
                        ? "by the harness's own watcher; Testcontainers' reaper is switched off"
                        : "by Testcontainers' reaper"));
        return points;
    }

    private static Point loopback(IPFamily family) {
        String name = "host " + family.loopback();
        if (family == IPFamily.IPV6 && Boolean.getBoolean("java.net.preferIPv4Stack")) {
            return Point.lack(
                    name, "this JVM was told to use IPv4 only", "start it without -Djava.net.preferIPv4Stack=true");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(family.loopbackAddress(), 0));
            return Point.good(name, "can be used");
        } catch (IOException e) {
            return Point.lack(
                    name,
                    "cannot be used: " + e.getMessage(),
                    family == IPFamily.IPV6
                            ? "sysctl net.ipv6.conf.lo.disable_ipv6=0, and a kernel without ipv6.disable=1"
                            : "ip link set lo up");
        }
    }
}
