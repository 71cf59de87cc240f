package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.secret.Secrets;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds what came of running one thing once.
 *
 * @param findings what was found, or null when nothing was probed
 * @param outcome how it came out
 * @param reason why it did not pass, in a few words; empty when it did
 * @param settings what it was run with
 * @param version the version that ran; empty when it is unknown
 * @param startMillis how long the engine took to start it
 * @param verifyMillis how long the proof took from then on
 * @param logTail its last log lines, oldest first
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Attempt(
        @Nullable ServiceFindings findings,
        Outcome outcome,
        String reason,
        Settings settings,
        String version,
        long startMillis,
        long verifyMillis,
        List<String> logTail) {

    /** Keeps of what was said nothing that the environment holds in confidence. */
    public Attempt {
        Secrets secrets = Secrets.of(settings.environment());
        reason = secrets.hiddenIn(reason);
        logTail = secrets.hiddenIn(logTail);
    }

    /** Makes one of something that was proved or not. */
    public static Attempt seen(
            ServiceFindings findings,
            Settings settings,
            String version,
            long startMillis,
            long verifyMillis,
            List<String> logTail) {
        Outcomes.Judged judged = Outcomes.of(findings);
        return new Attempt(
                findings, judged.outcome(), judged.reason(), settings, version, startMillis, verifyMillis, logTail);
    }

    /** Makes one of something that was not run. */
    public static Attempt notRun(Settings settings, String reason) {
        return new Attempt(null, Outcome.NOT_RUN, reason, settings, "", 0, 0, List.of());
    }

    /** Makes one of something that this engine or machine cannot run. */
    public static Attempt unsupported(Settings settings, String reason) {
        return new Attempt(null, Outcome.UNSUPPORTED, reason, settings, "", 0, 0, List.of());
    }
}
