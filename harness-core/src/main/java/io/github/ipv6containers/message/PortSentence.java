package io.github.ipv6containers.message;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.function.Function;

/** Says in one sentence what is wrong with one port on the families that have the same kind of trouble. */
record PortSentence(ServiceFindings service, ServicePort port, Kind kind, List<PortFinding> findings) {

    String text() {
        String where = Words.families(findings);
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
            case SILENT ->
                subject() + " accepted on " + and(Words::dialed) + " and sent " + silence() + " ("
                        + port.handshake().label() + " expected).";
            case WRONG_PROTOCOL ->
                subject() + " answered on " + where + ", but with " + and(Fact::detail) + "; the recipe expects "
                        + port.handshake().label() + ".";
            case NOT_PUBLISHED ->
                subject() + " answers on " + where
                        + " at the container's own address, but not through its published port.\n" + blame();
            case NOT_PROVABLE ->
                where + " of " + subject() + " could not be proved here.\n"
                        + "The container's own address cannot be reached from this machine, and a published port proves nothing.";
            case NO_ADDRESS -> subject() + " has no " + where + " address.";
        };
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
        boolean onlyByPeer = findings.stream()
                .anyMatch(found -> Words.deciding(found).target().vantage() == Vantage.PEER);
        return onlyByPeer
                ? "Only a container beside it reaches that address, not this machine; the image is not at fault."
                : "Something else answers there; the image is not at fault.";
    }
}
