package io.github.ipv6containers.report.render;

import io.github.ipv6containers.report.model.Report;
import java.util.List;

/** Holds one row of the table of claims. */
record ClaimRow(String verdict, String system, String text, String because) {

    static List<ClaimRow> of(Report report) {
        return report.systems().stream()
                .flatMap(system -> system.claims().stream()
                        .map(claim -> new ClaimRow(claim.verdict().id(), system.name(), claim.text(), claim.reasons())))
                .toList();
    }

    /** Returns the claim, with the system's name before it unless it has that itself. */
    String sentence() {
        return text.contains(system) ? text : system + ": " + text;
    }
}
