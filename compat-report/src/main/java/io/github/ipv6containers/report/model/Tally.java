package io.github.ipv6containers.report.model;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds the report's counts.
 *
 * @param cells all cells
 * @param measured the cells that were run and judged
 * @param nothingToSet the cells for which the recipe sets nothing, so that the run as shipped speaks for them
 * @param notRun the cells that were not run
 * @param unsupported the cells that the engine or this machine cannot show
 * @param misbehaving the cells in which a port did not answer, expected or not
 * @param deviations the cells that are not as the recipe expects
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Tally(
        int cells, int measured, int nothingToSet, int notRun, int unsupported, int misbehaving, int deviations) {

    /** Counts the runs of all systems. */
    public static Tally of(List<SystemEntry> systems) {
        List<RunEntry> runs = systems.stream().flatMap(SystemEntry::runs).toList();
        List<RunEntry> judged =
                runs.stream().filter(run -> run.outcome().isMeasured()).toList();
        int reused =
                (int) judged.stream().filter(run -> !run.sameAs().isEmpty()).count();
        return new Tally(
                runs.size(),
                judged.size() - reused,
                reused,
                count(runs, Outcome.NOT_RUN),
                count(runs, Outcome.UNSUPPORTED),
                count(runs, Outcome.FAIL),
                (int) runs.stream()
                        .filter(run -> run.agreement() == Agreement.CHANGED)
                        .count());
    }

    private static int count(List<RunEntry> runs, Outcome outcome) {
        return (int) runs.stream().filter(run -> run.outcome() == outcome).count();
    }
}
