package io.github.ipv6containers.report.view;

import io.github.ipv6containers.report.model.Report;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds one row of the table of claims.
 *
 * @param sentence the claim, with the system's name before it unless it has that itself
 * @param verdict whether it is true
 * @param because what was seen
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ClaimRow(String sentence, String verdict, String because) {

    /** Returns the claims of all systems. */
    public static List<ClaimRow> of(Report report) {
        return report.systems().stream()
                .flatMap(system -> system.claims().stream()
                        .map(claim -> new ClaimRow(
                                claim.text().contains(system.name())
                                        ? claim.text()
                                        : system.name() + ": " + claim.text(),
                                claim.verdict().id(),
                                claim.reasons())))
                .toList();
    }
}
