package io.github.ipv6containers.report.page.evidence;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds a detail of what a cell ran with.
 *
 * @param name what it is
 * @param values its values
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Detail(String name, List<String> values) {

    /** Returns what is written as a machine would: addresses, commands, names of images; what a cell has not is left out. */
    public static List<Detail> exact(ReportCell cell) {
        RunEntry run = cell.run();
        return present(
                of(
                        "listening",
                        run.listening().stream()
                                .map(listen -> Endpoint.uriHost(listen.address()) + ":" + listen.port())),
                of("address", run.granted().values().stream()),
                of("command", Stream.of(String.join(" ", run.command()))),
                of("variable", pairs(run.environment())),
                of("sysctl", pairs(run.sysctls())),
                of("image", Stream.of(image(cell.subject()))),
                of("digest", Stream.of(cell.subject().digest())));
    }

    /** Returns what is said in words; what a cell has not is left out. */
    public static List<Detail> inWords(ReportCell cell) {
        return present(
                of("version inside", Stream.of(cell.subject().version())),
                of("provenance", Stream.of(provenance(cell.subject()))),
                of("on", Stream.of(on(cell.part()))),
                of("start, proof", Stream.of(took(cell.run()))));
    }

    private static List<Detail> present(Detail... details) {
        return Stream.of(details).filter(detail -> !detail.values().isEmpty()).toList();
    }

    private static Detail of(String name, Stream<String> values) {
        return new Detail(name, values.filter(value -> !value.isEmpty()).toList());
    }

    private static Stream<String> pairs(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
    }

    private static String image(SubjectEntry subject) {
        return subject.ran().isEmpty() || subject.ran().equals(subject.requested())
                ? subject.ran()
                : subject.ran() + " for " + subject.requested();
    }

    private static String provenance(SubjectEntry subject) {
        return subject.provenanceDetail().isEmpty()
                ? subject.provenance().id()
                : subject.provenance().id() + ": " + subject.provenanceDetail();
    }

    private static String on(RunConditions part) {
        return "%s %s, kernel %s, JDK %s, harness %s"
                .formatted(part.engine().name(), part.engine().version(), part.kernel(), part.jdk(), part.harness());
    }

    private static String took(RunEntry run) {
        return run.outcome().isMeasured() && !run.granted().isEmpty()
                ? run.startMillis() + " ms, " + run.verifyMillis() + " ms"
                : "";
    }
}
