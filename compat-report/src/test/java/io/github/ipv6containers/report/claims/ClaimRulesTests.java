package io.github.ipv6containers.report.claims;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static io.github.ipv6containers.report.claims.ClaimVerdict.Ruling.HOLDS;
import static io.github.ipv6containers.report.claims.ClaimVerdict.Ruling.STALE;
import static io.github.ipv6containers.report.claims.ClaimVerdict.Ruling.UNTESTED;
import static io.github.ipv6containers.report.claims.ClaimVerdict.Ruling.WRONG;
import static io.github.ipv6containers.report.claims.FactsByHand.fact;
import static io.github.ipv6containers.report.claims.FactsByHand.port;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.Claim;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.claims.ClaimVerdict.Ruling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRulesTests {

    private static final ServicePort PORT = port(6379, "redis", "redis");

    /** Each letter is a trial, oldest first: s as said, o otherwise, n not run. */
    @ParameterizedTest
    @CsvSource({
        "s, HOLDS",
        "sss, HOLDS",
        "nsn, HOLDS",
        "so, STALE",
        "ssoo, STALE",
        "sno, STALE",
        "o, WRONG",
        "oss, WRONG",
        "sos, WRONG",
        "soso, WRONG",
        "n, UNTESTED",
        "nn, UNTESTED"
    })
    void rulesByTheOrderOfWhatWasSeen(String trials, Ruling ruling) {
        List<TrialRun> runs = trials.chars()
                .mapToObj(letter -> switch (letter) {
                    case 's' -> saw("1", Finding.ANSWERS);
                    case 'o' -> saw("2", Finding.REFUSES);
                    default -> TrialRun.notRun(trial("redis:3", true));
                })
                .toList();

        assertThat(judge(runs).ruling()).isEqualTo(ruling);
    }

    @Test
    void namesTheVersionsOfWhatWasSeen() {
        assertThat(judge(List.of(stopped("6.0.16", 1), saw("7.0.15", Finding.ANSWERS), saw("8.0.2", Finding.ANSWERS))))
                .isEqualTo(new ClaimVerdict(WRONG, "", "exit 1 on Redis 6.0.16; as said on 7.0.15 and 8.0.2"));
    }

    @Test
    void saysWhichPortWasOtherwise() {
        assertThat(judge(List.of(
                        saw("5.0.14", Finding.ANSWERS), saw("6.0.16", Finding.ANSWERS), saw("7.0.15", Finding.SILENT))))
                .isEqualTo(
                        new ClaimVerdict(
                                STALE,
                                "7.0.15",
                                "stale since 7.0.15: as said on Redis 5.0.14 and 6.0.16; port 6379 silent over IPv6 on 7.0.15"));
    }

    @Test
    void namesAVersionOnceThatSeveralEnginesRan() {
        assertThat(judge(List.of(
                        saw("7.0.15", Finding.ANSWERS),
                        saw("7.0.15", Finding.ANSWERS),
                        saw("8.0.2", Finding.REFUSES),
                        saw("8.0.2", Finding.REFUSES))))
                .isEqualTo(new ClaimVerdict(
                        STALE,
                        "8.0.2",
                        "stale since 8.0.2: as said on Redis 7.0.15; port 6379 refuses over IPv6 on 8.0.2"));
    }

    @Test
    void countsAnAnswerAgainstAClaimThatThereIsNone() {
        TrialRun run = new TrialRun(trial("redis:8", false), "8.0.2", true, "", null, findings(Finding.ANSWERS));

        assertThat(judge(List.of(run)))
                .isEqualTo(new ClaimVerdict(WRONG, "", "port 6379 answers over IPv6 on Redis 8.0.2"));
    }

    @Test
    void takesAPortThatOnlyTheEngineHidesForAnAnswer() {
        assertThat(judge(List.of(saw("8.0.2", Finding.NOT_PUBLISHED))).ruling()).isEqualTo(HOLDS);
    }

    @Test
    void settlesNothingByWhatSaysNothingOfTheImage() {
        assertThat(judge(List.of(saw("8.0.2", Finding.NOT_PROVABLE))))
                .isEqualTo(new ClaimVerdict(UNTESTED, "", "not judged on Redis 8.0.2"));
        assertThat(judge(List.of(TrialRun.notRun(trial("redis:6.0", true)))))
                .isEqualTo(new ClaimVerdict(UNTESTED, "", "not run on redis:6.0"));
        assertThat(judge(List.of())).isEqualTo(new ClaimVerdict(UNTESTED, "", "the claim has no trial"));
    }

    @Test
    void takesACrashForNoProofThatNothingAnswers() {
        Ending crash = new Ending(1, false, "", List.of());
        TrialRun run = new TrialRun(trial("redis:8", false), "8.0.2", true, "", crash, List.of());

        assertThat(judge(List.of(run)))
                .isEqualTo(new ClaimVerdict(UNTESTED, "", "exit 1, which settles nothing, on Redis 8.0.2"));
    }

    @Test
    void holdsWantOfMemoryAgainstNoClaim() {
        Ending killed = new Ending(137, true, "", List.of());
        TrialRun run = new TrialRun(trial("redis:8", true), "8.0.2", true, "", killed, List.of());

        assertThat(judge(List.of(run))).isEqualTo(new ClaimVerdict(UNTESTED, "", "out of memory on Redis 8.0.2"));
    }

    @Test
    void letsNoOtherProductSpeakForTheSystem() {
        TrialRun answers =
                new TrialRun(trial("mongo:8.0", true), "1.24.2", true, "FerretDB", null, findings(Finding.ANSWERS));
        TrialRun refuses =
                new TrialRun(trial("mongo:7.0", true), "1.24.2", true, "FerretDB", null, findings(Finding.REFUSES));
        TrialRun stops = new TrialRun(
                exit("mongo:6.0"), "1.24.2", true, "FerretDB", new Ending(1, false, "", List.of()), List.of());

        assertThat(judge(List.of(stops, refuses, answers)))
                .isEqualTo(new ClaimVerdict(
                        UNTESTED,
                        "",
                        "FerretDB in its place, which settles nothing, on mongo:6.0, mongo:7.0 and mongo:8.0"));
        assertThat(judge(List.of(stops, saw("8.0.2", Finding.ANSWERS))).ruling())
                .isEqualTo(HOLDS);
    }

    @Test
    void settlesAClaimThatTheContainerEndsByWhetherItDid() {
        TrialRun ended =
                new TrialRun(exit("redis:7"), "7.0.15", true, "", new Ending(1, false, "", List.of()), List.of());
        TrialRun runs = new TrialRun(exit("redis:8"), "8.0.2", true, "", null, findings(Finding.REFUSES));
        TrialRun killed =
                new TrialRun(exit("redis:8"), "8.0.2", true, "", new Ending(137, true, "", List.of()), List.of());
        TrialRun neverStarted = new TrialRun(
                exit("redis:8"), "8.0.2", true, "", new Ending(-1, false, "no such program", List.of()), List.of());

        assertThat(judge(List.of(ended))).isEqualTo(new ClaimVerdict(HOLDS, "", "as said on Redis 7.0.15"));
        assertThat(judge(List.of(ended, runs)))
                .isEqualTo(new ClaimVerdict(
                        STALE, "8.0.2", "stale since 8.0.2: as said on Redis 7.0.15; keeps running on 8.0.2"));
        assertThat(judge(List.of(killed)).ruling()).isEqualTo(UNTESTED);
        assertThat(judge(List.of(neverStarted)).ruling()).isEqualTo(UNTESTED);
        assertThat(judge(List.of(TrialRun.notRun(exit("redis:8")))))
                .isEqualTo(new ClaimVerdict(UNTESTED, "", "not run on redis:8"));
    }

    @Test
    void settlesNothingWhenAFindingIsMissing() {
        TrialRun run =
                new TrialRun(trial("redis:8", true), "8.0.2", true, "", null, List.of(found(IPV4, Finding.ANSWERS)));

        assertThat(judge(List.of(run)).ruling()).isEqualTo(UNTESTED);
    }

    private static ClaimVerdict judge(List<TrialRun> runs) {
        return ClaimRules.judge("Redis", runs.stream().map(TrialVerdict::of).toList());
    }

    private static TrialRun saw(String version, Finding overIPv6) {
        return new TrialRun(trial("redis:" + version, true), version, true, "", null, findings(overIPv6));
    }

    private static TrialRun stopped(String version, int exitCode) {
        Ending ending = new Ending(exitCode, false, "", List.of());
        return new TrialRun(trial("redis:" + version, true), version, true, "", ending, List.of());
    }

    private static Claim.Trial exit(String image) {
        return new Claim.Trial(image, "default", StackMode.DUAL_STACK, Settings.NONE, List.of());
    }

    private static Claim.Trial trial(String image, boolean answersIPv6) {
        return new Claim.Trial(
                image,
                "default",
                StackMode.DUAL_STACK,
                Settings.NONE,
                List.of(new Claim.Outcome(6379, IPV4, true), new Claim.Outcome(6379, IPV6, answersIPv6))
                        .subList(answersIPv6 ? 0 : 1, 2));
    }

    private static List<PortFinding> findings(Finding overIPv6) {
        return List.of(found(IPV4, Finding.ANSWERS), found(IPV6, overIPv6));
    }

    private static PortFinding found(IPFamily family, Finding finding) {
        return new PortFinding(PORT, family, finding, List.of(fact(PORT, family, Vantage.NETWORK, Stage.ANSWERED)));
    }
}
