package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.page.evidence.Evidence;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what the page with the evidence is made of.
 *
 * @param report the report
 * @param cells what each run rests on
 * @param folders whether the folders with the files of the cells are beside the page
 * @param assets what the page brings along
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record EvidenceView(Report report, List<Evidence> cells, boolean folders, Assets assets) {

    static EvidenceView of(Report report, boolean folders) {
        return new EvidenceView(report, Matrix.of(report).evidence().toList(), folders, Assets.with("evidence.js"));
    }
}
