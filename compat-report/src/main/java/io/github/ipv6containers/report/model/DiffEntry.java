package io.github.ipv6containers.report.model;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what differs from an earlier report.
 *
 * @param baseline the conditions of the earlier run
 * @param unchanged the number of cells that came out as before
 * @param changes the others, in the order of the report; those that are gone come last
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record DiffEntry(RunConditions baseline, int unchanged, List<ChangeEntry> changes) {

    public DiffEntry {
        changes = List.copyOf(changes);
    }

    /** Tells whether some cell came out otherwise, be it for the better, or is new and not as its recipe expects. */
    public boolean isSerious() {
        return changes.stream().anyMatch(ChangeEntry::isSerious);
    }

    /**
     * Holds one cell that differs from an earlier report.
     *
     * @param cell the cell; one that is gone has the engine of the earlier report
     * @param change how it differs
     * @param causes what else differs, which may have caused it
     * @param because the same in words, with what it was and is
     * @param before what came of it earlier; empty when it was not there
     * @param after what came of it now; empty when it is gone
     * @param agreement how that compares with the recipe
     */
    public record ChangeEntry(
            CellId cell,
            Change change,
            List<Cause> causes,
            String because,
            String before,
            String after,
            Agreement agreement) {

        public ChangeEntry {
            causes = List.copyOf(causes);
        }

        /** A cell that came out as its recipe expects is no cause of concern for being new. */
        boolean isSerious() {
            return switch (change) {
                case NEWLY_WORKS, NO_LONGER_WORKS, FAILS_OTHERWISE, NO_LONGER_MEASURED, REMOVED -> true;
                case EXPECTED_OTHERWISE, NEWLY_MEASURED, ADDED -> agreement == Agreement.CHANGED;
            };
        }
    }

    /** Names how a cell differs. */
    public enum Change {
        /** Every port answers, and one did not before. */
        NEWLY_WORKS("newly-works"),
        /** Some port does not answer, and every one did before. */
        NO_LONGER_WORKS("no-longer-works"),
        /** It fails as before, but otherwise. */
        FAILS_OTHERWISE("fails-otherwise"),
        /** It came out as before, but its recipe expects something else. */
        EXPECTED_OTHERWISE("expected-otherwise"),
        /** It was not measured before. */
        NEWLY_MEASURED("newly-measured"),
        /** It was measured before, and is not now. */
        NO_LONGER_MEASURED("no-longer-measured"),
        /** It was not there before. */
        ADDED("added"),
        /** It is not there any more. */
        REMOVED("removed");

        private final String id;

        Change(String id) {
            this.id = id;
        }

        /** Returns the word that reports use. */
        public String id() {
            return id;
        }
    }

    /** Names what may have caused a difference. */
    public enum Cause {
        /** Another image ran, by its digest, name or version. */
        IMAGE("image"),
        /** The engine or its kernel is another. */
        ENGINE("engine"),
        /** The recipe sets or expects something else for this cell. */
        RECIPE("recipe"),
        /** The harness or its Java is another. */
        HARNESS("harness"),
        /** Nothing that the reports tell; the cell is flaky. */
        NOTHING("nothing");

        private final String id;

        Cause(String id) {
            this.id = id;
        }

        /** Returns the word that reports use. */
        public String id() {
            return id;
        }
    }
}
