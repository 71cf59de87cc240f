package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.message.Words;
import io.github.ipv6containers.probe.Vantage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Says what was found of several ports in a few words. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class FindingWords {

    private FindingWords() {}

    private record Kind(Finding finding, IPFamily family, boolean ofPod) {

        static Kind of(PortFinding found) {
            return new Kind(
                    found.finding(), found.family(), found.from(Vantage.SERVICE).isPresent());
        }
    }

    /** Returns for example {@code 6379 answers over IPv4 and IPv6}, or {@code 15672 and 15692 refuse IPv6}. */
    public static String of(List<PortFinding> findings) {
        String fails = whatFails(findings);
        return fails.isEmpty() ? allAnswer(findings) : fails;
    }

    private static String allAnswer(List<PortFinding> findings) {
        List<String> ports = findings.stream()
                .map(found -> String.valueOf(found.port().number()))
                .distinct()
                .toList();
        List<String> families = findings.stream()
                .map(found -> found.family().toString())
                .distinct()
                .toList();
        return Words.enumerate(ports) + (ports.size() == 1 ? " answers" : " answer") + " over "
                + Words.enumerate(families);
    }

    /** Returns for example {@code 15672 and 15692 refuse IPv6}; empty when all answer. */
    public static String whatFails(List<PortFinding> findings) {
        Map<Kind, List<String>> ports = new LinkedHashMap<>();
        for (PortFinding found : findings) {
            if (!found.answers()) {
                ports.computeIfAbsent(Kind.of(found), kind -> new ArrayList<>())
                        .add(String.valueOf(found.port().number()));
            }
        }
        List<String> parts = new ArrayList<>();
        ports.forEach((kind, numbers) -> parts.add(Words.enumerate(numbers) + " " + words(kind, numbers.size() > 1)));
        return String.join(", ", parts);
    }

    private static String words(Kind kind, boolean several) {
        String s = several ? "" : "s";
        return switch (kind.finding()) {
            case ANSWERS -> "answer" + s + " over " + kind.family();
            case REFUSES -> "refuse" + s + " " + kind.family();
            case TIMES_OUT -> "time" + s + " out over " + kind.family();
            case SILENT -> "stay" + s + " silent over " + kind.family();
            case WRONG_PROTOCOL -> "speak" + s + " another protocol over " + kind.family();
            case TURNED_AWAY -> "turn" + s + " " + kind.family() + " away";
            case DIFFERS -> "answer" + s + " as another service over " + kind.family();
            case SENT_ELSEWHERE -> "send" + s + " clients of " + kind.family() + " to another family";
            case NOT_PUBLISHED ->
                "answer" + s
                        + (kind.ofPod()
                                ? " at the pod, but not through its Service over "
                                : " in the network, but not on the host over ")
                        + kind.family();
            case NO_ADDRESS -> (several ? "have" : "has") + " no " + kind.family() + " address";
            case NOT_PROVABLE -> "cannot be proved from here over " + kind.family();
        };
    }
}
