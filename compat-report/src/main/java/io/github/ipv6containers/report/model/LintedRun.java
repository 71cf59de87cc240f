package io.github.ipv6containers.report.model;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what the lint found in manifests, and what an API server said of them.
 *
 * @param mode the cluster's families
 * @param setUp as they are commonly written, or mended
 * @param outcome {@link Outcome#PASS} where the lint found no error and no warning
 * @param rules the rules that found something; empty when none did
 * @param sameAs the set-up that this is the same as, because nothing had to be mended; empty when it is its own
 * @param server what an API server of such a cluster answered
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record LintedRun(
        StackMode mode, SetUp setUp, Outcome outcome, List<String> rules, String sameAs, String server) {

    public LintedRun {
        rules = List.copyOf(rules);
    }
}
