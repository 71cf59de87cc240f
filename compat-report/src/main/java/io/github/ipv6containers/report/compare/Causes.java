package io.github.ipv6containers.report.compare;

import io.github.ipv6containers.report.model.DiffEntry.Cause;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what else differs between two runs of a cell, any of which may be why it came out otherwise.
 *
 * @param found the causes
 * @param words the same in words, with what each was and is
 */
record Causes(List<Cause> found, String words) {

    static final Causes NONE = new Causes(List.of(), "");

    private static final String FLAKY = "nothing changed that the reports tell of: the cell is flaky";

    static Causes between(ReportCell before, ReportCell after) {
        List<Cause> found = new ArrayList<>();
        List<String> words = new ArrayList<>();
        add(found, words, Cause.IMAGE, image(before.subject(), after.subject()));
        add(found, words, Cause.ENGINE, engine(before.part(), after.part()));
        String recipe =
                differs("", before.run().recipeFingerprint(), after.run().recipeFingerprint());
        add(
                found,
                words,
                Cause.RECIPE,
                recipe.isEmpty() ? List.of() : List.of("the recipe's settings or expectations"));
        add(found, words, Cause.HARNESS, harness(before.part(), after.part()));
        return found.isEmpty()
                ? new Causes(List.of(Cause.NOTHING), FLAKY)
                : new Causes(List.copyOf(found), String.join("; ", words));
    }

    private static void add(List<Cause> found, List<String> words, Cause cause, List<String> differences) {
        if (!differences.isEmpty()) {
            found.add(cause);
            words.add(cause.id() + " changed: " + String.join(", ", differences));
        }
    }

    /** What is unknown in one of the runs, because nothing ran, differs in no way. */
    private static List<String> image(SubjectEntry before, SubjectEntry after) {
        List<String> all = new ArrayList<>();
        if (!before.digest().isEmpty() && !after.digest().isEmpty()) {
            all.add(differs("", before.digest(), after.digest()));
        }
        if (!before.version().isEmpty() && !after.version().isEmpty()) {
            all.add(differs("version", before.version(), after.version()));
        }
        if (!before.ran().isEmpty() && !after.ran().isEmpty()) {
            all.add(differs("", before.ran(), after.ran()));
        }
        return withoutEmpty(all);
    }

    private static List<String> engine(RunConditions before, RunConditions after) {
        return withoutEmpty(List.of(
                differs("", before.engine().label(), after.engine().label()),
                differs("API", before.engine().apiVersion(), after.engine().apiVersion()),
                differs("kernel", before.kernel(), after.kernel())));
    }

    private static List<String> harness(RunConditions before, RunConditions after) {
        return withoutEmpty(List.of(
                differs("", before.harness(), after.harness()),
                differs("build", before.build(), after.build()),
                differs("Java", before.jdk(), after.jdk())));
    }

    private static List<String> withoutEmpty(List<String> words) {
        return words.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static String differs(String what, String before, String after) {
        return before.equals(after) ? "" : (what + " " + before + " is now " + after).strip();
    }
}
