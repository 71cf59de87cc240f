package io.github.ipv6containers.message;

import io.github.ipv6containers.finding.Control;
import java.util.List;

/** Writes the text for a run whose own probes are proved wrong: it says so first, and judges nothing. */
final class RunVoidText {

    private RunVoidText() {}

    static String of(List<Control> controls) {
        List<Control> wrong = controls.stream().filter(control -> !control.ok()).toList();
        Sheet sheet = new Sheet();
        for (Control each : wrong) {
            sheet.add("planted", each.name());
            sheet.add("expected", each.expected());
            sheet.add("observed", each.observed());
            sheet.gap();
        }
        sheet.add("code", Code.RUN_VOID.id());
        String names = String.join(", ", wrong.stream().map(Control::name).toList());
        return "Run void: " + wrong.size() + " of " + Words.count(controls.size(), "planted listener") + " (" + names
                + ") " + (wrong.size() == 1 ? "was" : "were") + " read wrongly; nothing was judged.\n\n" + sheet;
    }
}
