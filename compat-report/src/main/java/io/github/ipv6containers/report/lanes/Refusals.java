package io.github.ipv6containers.report.lanes;

import static java.util.stream.Collectors.toSet;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.report.plan.RunKey;
import io.github.ipv6containers.service.Refusal;
import java.util.Set;
import org.apiguardian.api.API;

/** Tells what is expected to be refused, so that nobody waits for it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Refusals {

    private Refusals() {}

    /** Returns what a variant is expected to refuse; the version may be empty. */
    public static Set<Refusal> of(Variant variant, SetUp setUp, StackMode mode, String version) {
        return variant.ports().stream()
                .flatMap(port -> mode.families().stream()
                        .filter(family -> variant.expectation(setUp, mode, version, port, family)
                                .filter(expected -> expected.finding() == Finding.REFUSES)
                                .isPresent())
                        .map(family -> new Refusal(port.number(), family)))
                .collect(toSet());
    }

    /** Returns what the claims for which a run is made say that it does not answer. */
    static Set<Refusal> of(Recipe recipe, RunKey trial) {
        return recipe.claims().stream()
                .flatMap(claim -> claim.trials().stream())
                .filter(one -> RunKey.of(recipe, one).equals(trial))
                .flatMap(one -> one.outcomes().stream())
                .filter(outcome -> !outcome.answers())
                .map(outcome -> new Refusal(outcome.port(), outcome.family()))
                .collect(toSet());
    }
}
