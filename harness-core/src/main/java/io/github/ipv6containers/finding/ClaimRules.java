package io.github.ipv6containers.finding;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.finding.ClaimVerdict.Ruling;
import io.github.ipv6containers.recipe.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Settles a claim by its trials.
 *
 * <p>A container that stopped answers nothing, which goes against a claim that something answers. It does not speak for
 * a claim that nothing does, since it may have stopped for any reason; nor does one that ran out of memory say anything.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ClaimRules {

    private static final String AS_SAID = "as said";

    private ClaimRules() {}

    /**
     * Judges a claim.
     *
     * @param system the system's name, for example {@code Redis}
     * @param runs one for each trial, oldest version first
     */
    public static ClaimVerdict judge(String system, List<TrialRun> runs) {
        List<Boolean> asSaid = new ArrayList<>();
        Map<String, List<String>> versionsBySight = new LinkedHashMap<>();
        for (TrialRun run : runs) {
            Optional<String> contradiction = contradiction(run);
            boolean settles = contradiction.isPresent() || sawAll(run);
            if (settles) {
                asSaid.add(contradiction.isEmpty());
            }
            String sight = settles ? contradiction.orElse(AS_SAID) : nothingSettled(run);
            String version = versionsBySight.isEmpty() ? run.nameOf(system) : run.versionOrImage();
            versionsBySight.computeIfAbsent(sight, s -> new ArrayList<>()).add(version);
        }
        return new ClaimVerdict(ruling(asSaid), because(versionsBySight));
    }

    private static Ruling ruling(List<Boolean> asSaid) {
        if (asSaid.isEmpty()) {
            return Ruling.UNTESTED;
        }
        int firstOtherwise = asSaid.indexOf(false);
        if (firstOtherwise < 0) {
            return Ruling.HOLDS;
        }
        boolean heldOnce = firstOtherwise > 0;
        boolean neverAgain = asSaid.lastIndexOf(true) < firstOtherwise;
        return heldOnce && neverAgain ? Ruling.STALE : Ruling.WRONG;
    }

    /** Says what was seen that the claim denies; empty when nothing was. */
    private static Optional<String> contradiction(TrialRun run) {
        Ending ending = run.ending();
        if (!run.ran()) {
            return Optional.empty();
        }
        if (ending != null) {
            boolean counts = ending.exitCode() >= 0 && !ending.outOfMemory();
            boolean somethingShouldAnswer = run.trial().outcomes().stream().anyMatch(Claim.Outcome::answers);
            return counts && somethingShouldAnswer ? Optional.of("exit " + ending.exitCode()) : Optional.empty();
        }
        return run.trial().outcomes().stream()
                .flatMap(outcome -> finding(run, outcome).filter(found -> answers(found) != outcome.answers()).stream())
                .findFirst()
                .map(ClaimRules::words);
    }

    private static boolean sawAll(TrialRun run) {
        List<Claim.Outcome> outcomes = run.trial().outcomes();
        return run.ran()
                && run.ending() == null
                && !outcomes.isEmpty()
                && outcomes.stream().allMatch(outcome -> finding(run, outcome).isPresent());
    }

    /** Finds what speaks of the image; a port that only the engine does not publish does answer. */
    private static Optional<PortFinding> finding(TrialRun run, Claim.Outcome outcome) {
        return run.findings().stream()
                .filter(found -> found.isAbout(outcome.port(), outcome.family()))
                .filter(found -> found.finding().judgesTheImage() || found.finding() == Finding.NOT_PUBLISHED)
                .findFirst();
    }

    private static boolean answers(PortFinding found) {
        return found.answers() || found.finding() == Finding.NOT_PUBLISHED;
    }

    private static String words(PortFinding found) {
        String sight = answers(found) ? Finding.ANSWERS.id() : found.finding().id();
        return "port " + found.port().number() + " " + sight + " over " + found.family();
    }

    private static String nothingSettled(TrialRun run) {
        Ending ending = run.ending();
        if (!run.ran()) {
            return "not run";
        }
        if (ending == null) {
            return "not judged";
        }
        return ending.outOfMemory() ? "out of memory" : "exit " + ending.exitCode() + ", which settles nothing,";
    }

    private static String because(Map<String, List<String>> versionsBySight) {
        if (versionsBySight.isEmpty()) {
            return "the claim has no trial";
        }
        return versionsBySight.entrySet().stream()
                .map(entry -> entry.getKey() + " on " + enumerate(entry.getValue()))
                .collect(joining("; "));
    }

    private static String enumerate(List<String> versions) {
        int last = versions.size() - 1;
        return last == 0
                ? versions.get(0)
                : versions.stream().limit(last).collect(joining(", ")) + " and " + versions.get(last);
    }
}
