package io.github.ipv6containers.message;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.finding.Elsewhere;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says in one sentence what is wrong with one port on the families that have the same kind of trouble. */
record PortSentence(ServiceFindings service, ServicePort port, Kind kind, List<PortFinding> findings) {

    String text() {
        String where = Words.families(findings);
        if (findings.stream().map(Words::deciding).allMatch(Fact::isNowAndThen)) {
            return subject() + " answers on " + where + " only now and then: it " + and(Fact::detail) + ".";
        }
        if (findings.stream().allMatch(PortSentence::answeredFirst)) {
            return subject() + " answered on " + where + " and no longer does: " + and(PortSentence::whatCame) + ".";
        }
        return switch (kind) {
            case REFUSED ->
                othersAnswer()
                        ? but("not on " + where + ".")
                        : subject() + " does not answer on " + where.replace(" and ", " or ")
                                + ": the connection is refused.";
            case LOOPBACK_ONLY ->
                othersAnswer()
                        ? but("listens on loopback only for " + where + ".")
                        : subject() + " listens on loopback only: from outside of its container it refuses " + where
                                + ".";
            case TIMED_OUT ->
                othersAnswer() ? but("times out on " + where + ".") : subject() + " times out on " + where + ".";
            case SILENT -> silent(where);
            case WRONG_PROTOCOL ->
                subject() + " answered on " + where + ", but with " + and(Fact::detail) + "; "
                        + port.handshake().label() + " was expected.";
            case TURNED_AWAY -> turnedAway(where);
            case DIFFERS ->
                subject() + " answers as two services on one port: "
                        + Words.and(findings.stream().map(PortSentence::answer).toList()) + "." + hostIsAddress();
            case SENT_ELSEWHERE ->
                subject() + " answers on " + where + " and sends the client to " + and(PortSentence::elsewhere)
                        + ": no address for a client that has " + where.replace(" and ", " or ") + " only.";
            case NOT_PUBLISHED ->
                throughService()
                        .map(sentence -> subject() + " answers on " + where + " at the pod's own address, " + sentence)
                        .orElseGet(() -> subject() + " answers on " + where
                                + " at the container's own address, but not through its published port.\n" + blame());
            case NOT_PROVABLE ->
                where + " of " + subject() + " could not be proved here.\n"
                        + "The container's own address cannot be reached from this machine, and a published port proves nothing.";
            case NO_ADDRESS -> subject() + " has no " + where + " address.";
        };
    }

    private String turnedAway(String where) {
        List<Fact> refusals = findings.stream().map(Words::refusal).distinct().toList();
        String words = Words.and(refusals.stream().map(Fact::detail).distinct().toList());
        if (refusals.stream().allMatch(Fact::wasHungUp)) {
            return hangsUp(where);
        }
        String away = "turns clients on " + where + " away: " + words + ".";
        return othersAnswer() ? but(away) : subject() + " " + away;
    }

    private String silent(String where) {
        if (findings.stream().map(Words::deciding).allMatch(Fact::wasHungUp)) {
            return hangsUp(where);
        }
        return subject() + " accepted on " + and(Words::dialed) + " and sent " + silence() + " ("
                + port.handshake().label() + " expected).";
    }

    private String hangsUp(String where) {
        String closes = "accepts and closes every connection on " + where + ".";
        return (othersAnswer() ? but(closes) : subject() + " " + closes)
                + "\nAn access list that does not have these addresses does that, and so does a listener that expects the"
                + " PROXY protocol.";
    }

    /** Tells whether an earlier fact of the same vantage is an answer: the second look added the later one. */
    private static boolean answeredFirst(PortFinding found) {
        Fact last = Words.deciding(found);
        return !last.answered()
                && found.facts().stream().anyMatch(fact -> fact.answered() && fact.vantage() == last.vantage());
    }

    private static String whatCame(Fact fact) {
        return switch (fact.stage()) {
            case REFUSED -> "the connection is refused";
            case TIMED_OUT -> "the connection is not made in time";
            default -> fact.detail().isEmpty() ? "nothing comes" : fact.detail();
        };
    }

    private static String answer(PortFinding found) {
        return Words.deciding(found).detail() + " on " + found.family();
    }

    /** Says what a name in place of an address could change, where the status may be about that. */
    private String hostIsAddress() {
        boolean bad = findings.stream()
                .map(found -> Words.deciding(found).detail())
                .anyMatch(detail -> detail.startsWith("HTTP 400") || detail.startsWith("HTTP 421"));
        return bad
                ? "\nThe host asked for was the address itself, as a client names it that was given an address."
                : "";
    }

    private static String elsewhere(Fact fact) {
        return Words.and(Elsewhere.addresses(fact));
    }

    private String subject() {
        return Words.port(service, port);
    }

    private boolean othersAnswer() {
        return service.ports().stream().anyMatch(found -> found.port().number() == port.number() && found.answers());
    }

    private String but(String rest) {
        String others = service.ports().stream()
                .filter(found -> found.port().number() == port.number() && found.answers())
                .map(found -> found.family().toString())
                .collect(joining(" and "));
        return subject() + " answers on " + others + " but " + rest;
    }

    private String and(Function<Fact, String> part) {
        return Words.and(
                findings.stream().map(Words::deciding).map(part).distinct().toList());
    }

    /** A short wait is not told: the server closed the connection, and nobody waited for it. */
    private String silence() {
        boolean cutShort = findings.stream()
                .anyMatch(found -> !Words.deciding(found).firstBytes().isEmpty());
        double longest = findings.stream()
                .mapToDouble(found -> Words.deciding(found).millis())
                .max()
                .orElse(0);
        String what = cutShort ? "no whole answer" : "nothing";
        return longest < 1000 ? what : what + " for " + Words.time(longest);
    }

    private String blame() {
        boolean onlyByPeer =
                findings.stream().anyMatch(found -> Words.deciding(found).vantage() == Vantage.PEER);
        return onlyByPeer
                ? "Only a container beside it reaches that address, not this machine; the image is not at fault."
                : "Something else answers there; the image is not at fault.";
    }

    /** Returns the rest of a sentence of a pod; empty where nothing was dialed through a Service. */
    private Optional<String> throughService() {
        return Stream.of(Vantage.SERVICE, Vantage.NAME)
                .flatMap(vantage -> findings.stream().flatMap(found -> found.from(vantage).stream()))
                .filter(fact -> !fact.answered())
                .findFirst()
                .map(PortSentence::serviceWords);
    }

    private static String serviceWords(Fact fact) {
        boolean byName = fact.vantage() == Vantage.NAME;
        if (fact.stage() == Stage.NO_ADDRESS) {
            return byName
                    ? "but the cluster's DNS knows no " + fact.family() + " address of its Service's name."
                    : "but its Service has no " + fact.family() + " address.";
        }
        return "but not through its Service" + (byName ? " by name." : ".")
                + "\nA Service leads to pods alone that are Ready; the image is not at fault where its readiness probe is.";
    }
}
