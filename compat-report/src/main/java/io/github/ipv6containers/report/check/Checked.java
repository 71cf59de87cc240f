package io.github.ipv6containers.report.check;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.model.ControlEntry;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what came of a check on its network.
 *
 * @param attempt what came of the image
 * @param controls every reading of the planted listeners
 * @param lastReading the last of them, which is the first that was wrong if one was
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Checked(Attempt attempt, List<ControlEntry> controls, List<Control> lastReading) {

    /** Makes one of an image that was not run. */
    public static Checked notAtAll(Attempt attempt) {
        return new Checked(attempt, List.of(), List.of());
    }

    /** Returns the same with what came of the image. */
    public Checked with(Attempt made) {
        return new Checked(made, controls, lastReading);
    }

    /** Returns the same with a reading of the planted listeners. */
    public Checked read(StackMode mode, String when, ControlListeners.Reading reading) {
        List<ControlEntry> all = new ArrayList<>(controls);
        reading.controls().forEach(control -> all.add(ControlEntry.of(CheckEntry.PART, mode, when, control)));
        return new Checked(attempt, List.copyOf(all), reading.controls());
    }

    /** Tells whether every planted listener was read right. */
    public boolean isValid() {
        return controls.stream().allMatch(ControlEntry::ok);
    }
}
