package io.github.ipv6containers.report.claims;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.recipe.Claim;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Holds what one trial says of its claim.
 *
 * @param image the image
 * @param version the version that ran; empty when it is unknown or another product's
 * @param settles what it says
 * @param words what was seen, in a few words
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record TrialVerdict(String image, String version, Settles settles, String words) {

    private static final String AS_SAID = "as said";

    /** Names what a trial says of its claim. */
    public enum Settles {
        /** What the claim says was seen. */
        AS_SAID("as-said"),
        /** Something that the claim denies was seen. */
        OTHERWISE("otherwise"),
        /** Nothing, because it did not run or could not be judged. */
        NOTHING("nothing");

        private final String id;

        Settles(String id) {
            this.id = id;
        }

        /** Returns the word that reports use. */
        public String id() {
            return id;
        }
    }

    /**
     * Judges one trial.
     *
     * <p>A container that stopped answers nothing, which goes against a claim that something answers. It does not speak
     * for a claim that nothing does, since it may have stopped for any reason; nor does one that ran out of memory say
     * anything. Another product that ran in the system's place never says anything of it.
     */
    public static TrialVerdict of(TrialRun run) {
        Optional<String> contradiction = contradiction(run);
        if (contradiction.isPresent()) {
            return of(run, Settles.OTHERWISE, contradiction.get());
        }
        return sawAll(run) ? of(run, Settles.AS_SAID, AS_SAID) : of(run, Settles.NOTHING, nothingSettled(run));
    }

    /** Returns the version, or the image when it is unknown. */
    String versionOrImage() {
        return version.isEmpty() ? image : version;
    }

    /** Returns the system's name with the version, or the image when the version is unknown. */
    String nameOf(String system) {
        return version.isEmpty() ? image : system + " " + version;
    }

    private static TrialVerdict of(TrialRun run, Settles settles, String words) {
        return new TrialVerdict(run.trial().image(), run.substitute().isEmpty() ? run.version() : "", settles, words);
    }

    /** Says what was seen that the claim denies; empty when nothing was. */
    private static Optional<String> contradiction(TrialRun run) {
        Ending ending = run.ending();
        if (!run.speaks()) {
            return Optional.empty();
        }
        if (run.trial().exits()) {
            return ending == null ? Optional.of("keeps running") : Optional.empty();
        }
        if (ending != null) {
            boolean somethingShouldAnswer = run.trial().outcomes().stream().anyMatch(Claim.Outcome::answers);
            return countsAsExit(ending) && somethingShouldAnswer
                    ? Optional.of("exit " + ending.exitCode())
                    : Optional.empty();
        }
        return run.trial().outcomes().stream()
                .flatMap(outcome -> finding(run, outcome).filter(found -> answers(found) != outcome.answers()).stream())
                .findFirst()
                .map(TrialVerdict::words);
    }

    /** Tells whether it ended by itself; one that the engine never started or the kernel killed did not. */
    private static boolean countsAsExit(Ending ending) {
        return ending.exitCode() >= 0 && !ending.outOfMemory();
    }

    private static boolean sawAll(TrialRun run) {
        List<Claim.Outcome> outcomes = run.trial().outcomes();
        Ending ending = run.ending();
        if (run.trial().exits()) {
            return run.speaks() && ending != null && countsAsExit(ending);
        }
        return run.speaks()
                && ending == null
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
        String seen = answers(found) ? Finding.ANSWERS.id() : found.finding().id();
        return "port " + found.port().number() + " " + seen + " over " + found.family();
    }

    private static String nothingSettled(TrialRun run) {
        Ending ending = run.ending();
        if (!run.ran()) {
            return "not run";
        }
        if (!run.speaks()) {
            return run.substitute() + " in its place, which settles nothing,";
        }
        if (ending == null) {
            return "not judged";
        }
        return ending.outOfMemory() ? "out of memory" : "exit " + ending.exitCode() + ", which settles nothing,";
    }
}
