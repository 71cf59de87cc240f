package io.github.ipv6containers.report.model;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.ClaimVerdict;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds a sentence that people repeat, and what the runs say of it.
 *
 * @param text the sentence
 * @param source where it was read
 * @param verdict whether it is true
 * @param because what was seen, in one line
 * @param trials the runs that settle it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClaimEntry(
        String text, String source, ClaimVerdict.Ruling verdict, String because, List<TrialEntry> trials) {

    public ClaimEntry {
        trials = List.copyOf(trials);
    }

    /**
     * Holds one run of a claim.
     *
     * @param image the image
     * @param version the version that ran; empty when it is unknown
     * @param variant the variant's id
     * @param mode the network's mode
     * @param command the command, empty for the image's own
     * @param outcome how it came out
     * @param reason why it did not pass; empty when it did
     */
    public record TrialEntry(
            String image,
            String version,
            String variant,
            StackMode mode,
            List<String> command,
            Outcome outcome,
            String reason) {}
}
