package io.github.ipv6containers.report.doctor;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what a machine can do.
 *
 * @param engineUsable whether an engine can be used at all
 * @param dualStackWorks whether it grants dual-stack networks on which the planted listeners are read right
 * @param points one for each thing that was looked at
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Diagnosis(boolean engineUsable, boolean dualStackWorks, List<Point> points) {

    public Diagnosis {
        points = List.copyOf(points);
    }

    /**
     * Holds one thing that was looked at.
     *
     * @param name what was looked at
     * @param ok whether it is as the harness can use it best
     * @param found what was found
     * @param fix what to do, in one line; empty when there is nothing to do
     */
    public record Point(String name, boolean ok, String found, String fix) {

        /** Makes one that is as it should be. */
        public static Point good(String name, String found) {
            return new Point(name, true, found, "");
        }

        /** Makes one that lacks something, with what to do. */
        public static Point lack(String name, String found, String fix) {
            return new Point(name, false, found, fix);
        }
    }
}
