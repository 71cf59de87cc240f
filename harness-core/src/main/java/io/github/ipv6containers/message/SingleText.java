package io.github.ipv6containers.message;

import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;

/** Writes the text for one port, or for one service that has one trouble: the sentence first, then its facts. */
final class SingleText {

    private SingleText() {}

    /**
     * Writes the text.
     *
     * @param problems all about the same port, or one about the whole service
     */
    static String of(List<Problem> problems, List<Control> controls) {
        ServiceFindings service = problems.get(0).service();
        ServicePort port = problems.get(0).port();
        Sheet sheet = new Sheet();
        ServiceLines.imageAndNetwork(sheet, service);
        if (port != null) {
            sheet.add(
                    "expected",
                    port.handshake().label() + " on " + Words.and(service.mode().families()));
            sheet.addLines("seen", Observations.lines(service, port));
            ServiceLines.listening(sheet, service, problems);
        }
        ServiceLines.ending(sheet, service);
        ServiceLines.asides(sheet, service);
        ServiceLines.sure(sheet, controls);
        ServiceLines.mend(sheet.gap(), service, problems);
        sheet.gap()
                .add(
                        "code",
                        String.join(", ", problems.stream().map(Problem::code).toList()));
        List<String> headlines = problems.stream().map(Problem::sentence).toList();
        return String.join("\n", headlines) + "\n\n" + sheet;
    }
}
