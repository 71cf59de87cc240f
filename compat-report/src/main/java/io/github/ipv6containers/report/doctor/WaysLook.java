package io.github.ipv6containers.report.doctor;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.network.HostLoopback;
import io.github.ipv6containers.probe.Reach;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.report.doctor.Diagnosis.Point;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells by which ways this machine reaches containers, as the planted listeners were found. */
final class WaysLook {

    private WaysLook() {}

    static List<Point> points(String engineAddress, List<String> securityOptions, Reach reach) {
        List<Point> points = new ArrayList<>();
        boolean inContainer = Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv"));
        if (inContainer) {
            points.add(Point.good("this machine", "looks like a container: its loopback may not be the engine's"));
        }
        if (!engineAddress.startsWith("unix:") && !engineAddress.startsWith("npipe:")) {
            points.add(Point.good("engine's place", "reached over a network: it may be another machine"));
        }
        if (securityOptions.contains("name=rootless")) {
            points.add(Point.good(
                    "engine's kind", "rootless: its networks are in a namespace of its own, not on this machine"));
        }
        for (IPFamily family : IPFamily.values()) {
            points.add(way(family, reach, HostLoopback.lack(family)));
        }
        return points;
    }

    static Point proxy(Optional<Boolean> accepts) {
        String found = accepts.map(yes -> yes
                        ? "on: a connection to a published port proves nothing by itself"
                        : "off: over IPv6 a published port may not be reached from this machine")
                .orElse("not known: no published port is reached from here");
        return Point.good("userland proxy", found);
    }

    static Point way(IPFamily family, Reach reach, Optional<String> lack) {
        String name = "way over " + family;
        boolean network = reach.isOpen(Vantage.NETWORK, family);
        boolean published = reach.isOpen(Vantage.HOST, family) && lack.isEmpty();
        if (network && published) {
            return Point.good(name, "published ports and containers' own addresses are reached");
        }
        if (network) {
            return Point.good(
                    name,
                    "published ports are not reached, so tests are given the containers' own addresses"
                            + lack.map(words -> "; " + words).orElse(""));
        }
        if (published) {
            return Point.good(name, "published ports are reached; a container beside the service proves it");
        }
        return Point.lack(
                name,
                "only a container beside the service reaches it, so tests cannot use it"
                        + lack.map(words -> "; " + words).orElse(""),
                "run where the engine runs, with both families");
    }
}
