package io.github.ipv6containers.report.model;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.report.claims.ClaimVerdict;
import io.github.ipv6containers.report.claims.TrialVerdict;
import io.github.ipv6containers.report.model.RunEntry.EndingEntry;
import io.github.ipv6containers.report.model.RunEntry.ListenEntry;
import io.github.ipv6containers.report.model.RunEntry.ProbeEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds a sentence that people repeat, and what the runs say of it.
 *
 * @param order its place among the system's claims, by which reports are sorted
 * @param text the sentence
 * @param source where it was read
 * @param verdict whether it is true
 * @param since the version from which on it is no longer true, when it is stale; else empty
 * @param because what was seen, in one line
 * @param byHand what was seen by hand, outside of this report, in one line; empty when nothing was
 * @param trials the runs that settle it, oldest version first; in a merged report one for each engine
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ClaimEntry(
        int order,
        String text,
        String source,
        ClaimVerdict.Ruling verdict,
        String since,
        String because,
        String byHand,
        List<TrialEntry> trials) {

    public ClaimEntry {
        // Reports that were written before it was known have none.
        byHand = Objects.requireNonNullElse(byHand, "");
        trials = List.copyOf(trials);
    }

    /** Returns what was seen, and after it what was seen by hand. */
    public String reasons() {
        return byHand.isEmpty() ? because : because + "; " + byHand;
    }

    /**
     * Holds one run of a claim.
     *
     * @param number its place among the claim's trials, from 1
     * @param part the id of the part of the report that made it, or did not
     * @param image the image
     * @param version the version that ran; empty when it is unknown
     * @param variant the variant's id
     * @param mode the network's mode
     * @param command the command, empty for the image's own
     * @param environment the variables set
     * @param outcome how it came out
     * @param reason why it did not pass; empty when it did
     * @param says what the claim says would be seen
     * @param settles what it says of the claim
     * @param sight what was seen that matters to the claim, in a few words
     * @param shownBy the set-up of the cell that is the same run; empty when there is none, then the evidence is here
     * @param listening what its processes listen on
     * @param probes every probe's fact
     * @param ending how it ended before it was proved, or null
     * @param logTail its last log lines, oldest first
     */
    public record TrialEntry(
            int number,
            String part,
            String image,
            String version,
            String variant,
            StackMode mode,
            List<String> command,
            Map<String, String> environment,
            Outcome outcome,
            String reason,
            List<SaysEntry> says,
            TrialVerdict.Settles settles,
            String sight,
            String shownBy,
            List<ListenEntry> listening,
            List<ProbeEntry> probes,
            @Nullable EndingEntry ending,
            List<String> logTail) {

        /** The reason of a trial that another shard of the same run makes. */
        public static final String IN_ANOTHER_SHARD = "another shard runs it";

        /** Returns what it says of the claim. */
        public TrialVerdict seen() {
            return new TrialVerdict(image, version, settles, sight);
        }
    }

    /** Holds what a claim says of one port and family. */
    public record SaysEntry(int port, IPFamily family, boolean answers) {}
}
