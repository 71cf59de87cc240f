package io.github.ipv6containers.report.doctor;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.network.HostLoopback;
import io.github.ipv6containers.report.doctor.Diagnosis.Point;
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
        return HostLoopback.lack(family)
                .map(lack -> Point.lack(name, lack, HostLoopback.mend(family).orElse("")))
                .orElseGet(() -> Point.good(name, "can be used"));
    }
}
