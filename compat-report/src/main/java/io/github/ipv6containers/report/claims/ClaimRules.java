package io.github.ipv6containers.report.claims;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.message.Words;
import io.github.ipv6containers.report.claims.ClaimVerdict.Ruling;
import io.github.ipv6containers.report.claims.TrialVerdict.Settles;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/** Settles a claim by what its trials say of it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ClaimRules {

    private ClaimRules() {}

    /**
     * Judges a claim.
     *
     * @param system the system's name, for example {@code Redis}
     * @param verdicts one for each trial, oldest version first; several of one version may stand beside each other
     */
    public static ClaimVerdict judge(String system, List<TrialVerdict> verdicts) {
        Ruling ruling = ruling(verdicts.stream()
                .map(TrialVerdict::settles)
                .filter(settles -> settles != Settles.NOTHING)
                .toList());
        String since = ruling == Ruling.STALE
                ? verdicts.stream()
                        .filter(verdict -> verdict.settles() == Settles.OTHERWISE)
                        .findFirst()
                        .map(TrialVerdict::versionOrImage)
                        .orElse("")
                : "";
        String because = because(system, verdicts);
        return new ClaimVerdict(ruling, since, since.isEmpty() ? because : "stale since " + since + ": " + because);
    }

    private static Ruling ruling(List<Settles> settled) {
        if (settled.isEmpty()) {
            return Ruling.UNTESTED;
        }
        int firstOtherwise = settled.indexOf(Settles.OTHERWISE);
        if (firstOtherwise < 0) {
            return Ruling.HOLDS;
        }
        boolean heldOnce = firstOtherwise > 0;
        boolean neverAgain = settled.lastIndexOf(Settles.AS_SAID) < firstOtherwise;
        return heldOnce && neverAgain ? Ruling.STALE : Ruling.WRONG;
    }

    private static String because(String system, List<TrialVerdict> verdicts) {
        if (verdicts.isEmpty()) {
            return "the claim has no trial";
        }
        String first = verdicts.get(0).versionOrImage();
        Map<String, Set<String>> versionsBySight = new LinkedHashMap<>();
        for (TrialVerdict verdict : verdicts) {
            boolean isFirst = verdict.versionOrImage().equals(first);
            versionsBySight
                    .computeIfAbsent(verdict.words(), words -> new LinkedHashSet<>())
                    .add(isFirst ? verdict.nameOf(system) : verdict.versionOrImage());
        }
        return versionsBySight.entrySet().stream()
                .map(entry -> entry.getKey() + " on " + Words.enumerate(List.copyOf(entry.getValue())))
                .collect(joining("; "));
    }
}
