package io.github.ipv6containers.report.check;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.control.ControlListeners;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.model.ControlEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what came of a check on its network.
 *
 * @param attempt what came of the image
 * @param controls every reading of the planted listeners
 * @param lastReading the last of them, which is the first that was wrong if one was
 */
record Checked(Attempt attempt, List<ControlEntry> controls, List<Control> lastReading) {

    static Checked notAtAll(Attempt attempt) {
        return new Checked(attempt, List.of(), List.of());
    }

    Checked with(Attempt made) {
        return new Checked(made, controls, lastReading);
    }

    Checked read(StackMode mode, String when, ControlListeners.Reading reading) {
        List<ControlEntry> all = new ArrayList<>(controls);
        reading.controls().forEach(control -> all.add(ControlEntry.of(CheckEntry.PART, mode, when, control)));
        return new Checked(attempt, List.copyOf(all), reading.controls());
    }

    boolean isValid() {
        return controls.stream().allMatch(ControlEntry::ok);
    }
}
