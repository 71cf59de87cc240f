package io.github.ipv6containers.report.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.github.ipv6containers.report.claims.ClaimRules;
import io.github.ipv6containers.report.claims.ClaimVerdict;
import io.github.ipv6containers.report.claims.TrialVerdict;
import io.github.ipv6containers.report.model.ClaimEntry;
import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.SystemEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Settles claims anew by the trials of all parts. */
final class MergedClaims {

    private final Map<String, RunConditions> parts;

    MergedClaims(List<RunConditions> parts) {
        this.parts = parts.stream().collect(toMap(RunConditions::id, part -> part));
    }

    List<ClaimEntry> of(String system, List<SystemEntry> same) {
        return same.stream()
                .flatMap(one -> one.claims().stream())
                .collect(groupingBy(claim -> claim.text() + "\n" + claim.source(), TreeMap::new, toList()))
                .values()
                .stream()
                .map(claims -> claim(system, claims))
                .sorted(comparing(ClaimEntry::order).thenComparing(ClaimEntry::text))
                .toList();
    }

    private ClaimEntry claim(String system, List<ClaimEntry> claims) {
        List<TrialEntry> trials = claims.stream()
                .flatMap(claim -> claim.trials().stream())
                .distinct()
                .collect(groupingBy(this::place, TreeMap::new, toList()))
                .values()
                .stream()
                .flatMap(this::best)
                .toList();
        ClaimVerdict verdict =
                ClaimRules.judge(system, trials.stream().map(TrialEntry::seen).toList());
        ClaimEntry any = claims.get(0);
        int order = claims.stream().mapToInt(ClaimEntry::order).min().orElse(0);
        return new ClaimEntry(
                order,
                any.text(),
                any.source(),
                verdict.ruling(),
                verdict.since(),
                verdict.because(),
                any.byHand(),
                trials);
    }

    /** Trials are settled in their order in the recipe; the engines of one trial stand beside each other. */
    private String place(TrialEntry trial) {
        return "%06d %s %s".formatted(trial.number(), part(trial).engine().label(), trial.image());
    }

    /** Keeps all that ran; where none did on an engine, the one that tells why. */
    private Stream<TrialEntry> best(List<TrialEntry> same) {
        Comparator<TrialEntry> inOrder = comparing((TrialEntry trial) -> isOfAnotherShard(trial))
                .thenComparing(trial -> part(trial).started())
                .thenComparing(TrialEntry::part)
                .thenComparing(TrialEntry::toString);
        List<TrialEntry> ran =
                same.stream().filter(MergedClaims::ran).sorted(inOrder).toList();
        return ran.isEmpty() ? same.stream().min(inOrder).stream() : ran.stream();
    }

    private static boolean ran(TrialEntry trial) {
        return trial.outcome().isMeasured() || trial.settles() != TrialVerdict.Settles.NOTHING;
    }

    private static boolean isOfAnotherShard(TrialEntry trial) {
        return trial.reason().equals(TrialEntry.IN_ANOTHER_SHARD);
    }

    private RunConditions part(TrialEntry trial) {
        RunConditions part = parts.get(trial.part());
        if (part == null) {
            throw new IllegalArgumentException("A claim names the run " + trial.part() + ", which no part is.");
        }
        return part;
    }
}
