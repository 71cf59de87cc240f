package io.github.ipv6containers.report.model;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.recipe.SetUp;
import java.util.List;
import org.apiguardian.api.API;

/** Names what all measured runs of a system come to. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum SystemVerdict {
    /** Every run as shipped passed. */
    WORKS("works"),
    /** Some run as shipped did not pass, and every run with the recipe passed. */
    WORKS_WITH_RECIPE("works-with-recipe"),
    /** Something answered; something else did not, or was not measured. */
    PARTIAL("partial"),
    /** Nothing answered in any run. */
    BROKEN("broken"),
    /** Nothing was measured. */
    NOT_TESTED("not-tested");

    private final String id;

    SystemVerdict(String id) {
        this.id = id;
    }

    /** Returns the word that reports use. */
    public String id() {
        return id;
    }

    /** Judges all runs of a system's images; another product in its place says nothing of it. */
    public static SystemVerdict ofSubjects(List<SubjectEntry> subjects) {
        return of(subjects.stream()
                .filter(subject -> subject.substitute().isEmpty())
                .flatMap(subject -> subject.runs().stream())
                .toList());
    }

    /** Judges runs; one that was not measured never counts as one that passed. */
    public static SystemVerdict of(List<RunEntry> runs) {
        List<RunEntry> measured =
                runs.stream().filter(run -> run.outcome().isMeasured()).toList();
        if (measured.isEmpty()) {
            return NOT_TESTED;
        }
        if (allPass(runs, SetUp.AS_SHIPPED)) {
            return WORKS;
        }
        if (allPass(runs, SetUp.RECIPE)) {
            return WORKS_WITH_RECIPE;
        }
        return measured.stream().anyMatch(SystemVerdict::somethingAnswers) ? PARTIAL : BROKEN;
    }

    private static boolean allPass(List<RunEntry> runs, SetUp setUp) {
        List<RunEntry> made = runs.stream().filter(run -> run.setUp() == setUp).toList();
        return !made.isEmpty() && made.stream().allMatch(run -> run.outcome() == Outcome.PASS);
    }

    private static boolean somethingAnswers(RunEntry run) {
        return run.findings().stream().anyMatch(found -> found.finding() == Finding.ANSWERS);
    }
}
