package io.github.ipv6containers.report.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
@API(status = API.Status.INTERNAL, since = "0.1")
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

    /**
     * Counts the measured cells in which something else ran than the official image.
     *
     * @param cells those of the same server from another place
     * @param others those of another product, which says nothing of the system
     */
    public record StandIns(long cells, long others) {

        static StandIns of(Report report) {
            return new StandIns(
                    count(report, cell -> cell.subject().isStandIn()),
                    count(report, cell -> !cell.subject().substitute().isEmpty()));
        }

        private static long count(Report report, Predicate<ReportCell> kind) {
            return report.cells()
                    .filter(cell -> cell.run().outcome().isMeasured())
                    .filter(kind)
                    .count();
        }

        /** Returns a sentence; nothing where all cells are of official images. */
        public String words() {
            String words = Stream.of(
                            are(cells, "of " + (cells == 1 ? "a stand-in" : "stand-ins")),
                            are(others, "of another product in the system's place, which says nothing of it"))
                    .filter(text -> !text.isEmpty())
                    .collect(joining(", "));
            return words.isEmpty() ? "" : "Of the measured ones, " + words + ".";
        }

        private static String are(long count, String what) {
            return count == 0 ? "" : count + (count == 1 ? " is " : " are ") + what;
        }
    }
}
