package io.github.ipv6containers.report.claims;

import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.recipe.Claim;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was seen when one trial of a claim ran.
 *
 * @param trial what was run, and what the claim says of it
 * @param version the version that ran; empty when it is unknown
 * @param ran whether a container of it was started
 * @param substitute the other product that ran in the system's place; empty when it was the system itself
 * @param ending how it ended, or null while it runs
 * @param findings what was found of its ports
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record TrialRun(
        Claim.Trial trial,
        String version,
        boolean ran,
        String substitute,
        @Nullable Ending ending,
        List<PortFinding> findings) {

    public TrialRun {
        findings = List.copyOf(findings);
    }

    /** Makes one that could not be run, for example because its image cannot be had here. */
    public static TrialRun notRun(Claim.Trial trial) {
        return new TrialRun(trial, "", false, "", null, List.of());
    }

    /** Tells whether the system itself ran, so that what was seen says something of it. */
    boolean speaks() {
        return ran && substitute.isEmpty();
    }
}
