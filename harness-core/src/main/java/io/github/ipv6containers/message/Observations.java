package io.github.ipv6containers.message;

import static java.util.Comparator.comparing;

import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;

/** Lists what was seen of one port: vantage, address and outcome, always in the same order. */
final class Observations {

    private Observations() {}

    static List<String> lines(ServiceFindings service, ServicePort port) {
        TextTable table = new TextTable();
        service.ports().stream()
                .filter(found -> found.port().number() == port.number())
                .flatMap(found -> found.facts().stream().map(fact -> new Observation(found, fact)))
                .sorted(comparing((Observation seen) -> seen.fact().vantage())
                        .thenComparing(seen -> seen.fact().family()))
                .forEach(seen ->
                        table.add(List.of(seen.fact().vantage().id(), Words.dialed(seen.fact()), seen.outcome())));
        return table.lines();
    }

    private record Observation(PortFinding found, Fact fact) {

        String outcome() {
            String time = Words.time(fact.millis());
            return switch (fact.stage()) {
                case NO_ADDRESS -> "not dialed";
                case UNREACHABLE -> "unreachable" + detail(": ");
                case REFUSED -> "refused";
                case TIMED_OUT -> "timed out after " + time;
                case SILENT ->
                    (fact.firstBytes().isEmpty() ? "accepted, silent" : "accepted, no whole answer")
                            + (fact.millis() < 1000 ? "" : " for " + time)
                            + detail(": ")
                            + caveat("a proxy accepts");
                case TURNED_AWAY -> "turned away" + detail(": ");
                case WRONG_PROTOCOL -> "answered" + detail(" with ") + ", not as expected";
                case ANSWERED ->
                    "answered" + detail(" ") + sentTo() + " in " + time + caveat("a proxy may cross families");
            };
        }

        private String detail(String before) {
            return fact.detail().isBlank() ? "" : before + fact.detail();
        }

        private String sentTo() {
            return fact.sentTo().isEmpty() ? "" : ", which sends the client to " + Words.and(fact.sentTo());
        }

        /** Where the container's own address was not the one that answered, the host proves nothing. */
        private String caveat(String why) {
            boolean behindPublishing =
                    fact.vantage() == Vantage.HOST && Words.deciding(found).vantage() != Vantage.HOST;
            boolean agrees = fact.stage() == Stage.ANSWERED && found.answers();
            return behindPublishing && !agrees ? " (" + why + ": no proof)" : "";
        }
    }
}
