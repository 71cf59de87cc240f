package io.github.ipv6containers.message;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** Writes the text of a failed verification. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class VerificationText {

    private VerificationText() {}

    /** Returns all that was seen of one service, whether good or bad, port by port. */
    public static String facts(ServiceFindings service) {
        StringBuilder text = new StringBuilder(
                "%s, %s (%s), %s%n".formatted(service.name(), service.image(), service.provenance(), service.mode()));
        service.ports().stream().map(PortFinding::port).distinct().forEach(port -> {
            text.append("port %d (%s)%n".formatted(port.number(), port.name()));
            Observations.lines(service, port)
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        });
        return text.toString().replace("\r\n", "\n");
    }

    /** Returns what is wrong with one service, a sentence each and none of the facts; empty when every port answers. */
    public static String sentences(ServiceFindings service) {
        return Problems.of(service).stream().map(Problem::sentence).collect(joining("\n"));
    }

    /**
     * Writes one text for all services that failed; empty only when every port of every service answers.
     *
     * <p>When a planted listener was read wrongly, the text says that and nothing else, as nothing else can be believed.
     * A single port gets a sentence with its facts, several get a table.
     *
     * @param services every service that was started, failed or not
     * @param controls the planted listeners; empty when none could be planted, which the text then says
     * @throws IllegalArgumentException if there is no service: what was not probed is never a pass
     */
    public static String of(List<ServiceFindings> services, List<Control> controls) {
        if (!controls.stream().allMatch(Control::ok)) {
            return RunVoidText.of(controls);
        }
        if (services.isEmpty()) {
            throw new IllegalArgumentException(
                    "No service was started: there is nothing to verify, and that is never a pass.");
        }
        List<Problem> problems = services.stream()
                .flatMap(service -> Problems.of(service).stream())
                .toList();
        if (problems.isEmpty()) {
            return "";
        }
        Problem first = problems.get(0);
        boolean single = problems.stream()
                .allMatch(problem ->
                        problem.service().equals(first.service()) && Objects.equals(problem.port(), first.port()));
        return single ? SingleText.of(problems, controls) : TableText.of(services.size(), problems, controls);
    }
}
