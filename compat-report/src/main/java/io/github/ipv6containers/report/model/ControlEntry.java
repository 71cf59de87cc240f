package io.github.ipv6containers.report.model;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Control;
import org.apiguardian.api.API;

/**
 * Holds how one planted listener was read.
 *
 * @param part the id of the part of the report in which it was read
 * @param mode the mode of the network that it was planted on
 * @param when {@code start} or {@code end} of that mode's runs
 * @param name the listener
 * @param expected what must be read
 * @param observed what was read
 * @param ok whether both agree
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ControlEntry(
        String part, StackMode mode, String when, String name, String expected, String observed, boolean ok) {

    /** Makes one of a reading. */
    public static ControlEntry of(String part, StackMode mode, String when, Control control) {
        return new ControlEntry(part, mode, when, control.name(), control.expected(), control.observed(), control.ok());
    }
}
