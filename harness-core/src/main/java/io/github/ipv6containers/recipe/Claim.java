package io.github.ipv6containers.recipe;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Holds a sentence that people repeat of a system, and the runs that settle it.
 *
 * @param text the sentence
 * @param source where it was read
 * @param trials the runs, oldest version first
 * @param byHand what somebody saw by hand, where no trial of a report can settle it
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Claim(String text, String source, List<Trial> trials, Optional<ByHand> byHand) {

    public Claim {
        trials = List.copyOf(trials);
    }

    /**
     * Holds one run that settles a claim.
     *
     * @param image the image to run
     * @param variant the variant whose ports are probed
     * @param mode the network's mode
     * @param settings the whole settings of the run
     * @param outcomes what the claim says would be seen; empty when it says that the container ends
     */
    public record Trial(String image, String variant, StackMode mode, Settings settings, List<Outcome> outcomes) {

        public Trial {
            outcomes = List.copyOf(outcomes);
        }

        /** Tells whether the claim says that the container ends by itself, instead of what its ports do. */
        public boolean exits() {
            return outcomes.isEmpty();
        }
    }

    /**
     * Holds a measurement that was made by hand, with a program that the project may not hand on. It settles no claim of a
     * report: it is shown beside what the report says.
     *
     * @param day the day, for example {@code 2026-11-26}
     * @param ran the products and versions, for example {@code MongoDB 6.0.5}
     * @param holds whether it was seen as the claim says
     * @param seen what was seen, in a few words
     */
    public record ByHand(String day, String ran, boolean holds, String seen) {

        /** Returns the same as words that go on from what a report says. */
        public String words() {
            return "measured by hand, outside of this report, on %s: %s on %s (%s)"
                    .formatted(day, holds ? "holds" : "wrong", ran, seen);
        }
    }

    /**
     * Holds what a claim says of one port and family.
     *
     * @param port the port
     * @param family the family
     * @param answers whether the claim says that it answers
     */
    public record Outcome(int port, IPFamily family, boolean answers) {}
}
