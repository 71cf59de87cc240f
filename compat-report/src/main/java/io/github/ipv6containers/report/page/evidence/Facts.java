package io.github.ipv6containers.report.page.evidence;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Says what the cells of a row ran with; each kind of fact is left out where no cell has it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Facts {

    private Facts() {}

    /** Returns what is written as a machine would: addresses, commands, names of images. */
    public static List<Shared<String>> exact(Panel panel) {
        return Stream.of(
                        ofRun(
                                panel,
                                "listening",
                                run -> joined(
                                        run.listening().stream()
                                                .map(listen -> Endpoint.uriHost(listen.address()) + ":" + listen.port()),
                                        " ")),
                        ofRun(panel, "address", run -> joined(run.granted().values().stream(), ", ")),
                        ofRun(panel, "command", run -> joined(run.command().stream(), " ")),
                        ofRun(panel, "variable", run -> pairs(run.environment())),
                        ofRun(panel, "sysctl", run -> pairs(run.sysctls())),
                        ofCell(panel, "image", cell -> image(cell.subject())),
                        ofCell(panel, "digest", cell -> cell.subject().digest()))
                .filter(fact -> !fact.values().isEmpty())
                .toList();
    }

    /** Returns what is said in words. */
    public static List<Shared<String>> told(Panel panel) {
        return Stream.of(
                        ofCell(panel, "version inside", cell -> cell.subject().version()),
                        ofCell(panel, "provenance", cell -> provenance(cell.subject())),
                        ofCell(panel, "on", cell -> on(cell.part())),
                        ofCell(panel, "start, proof", cell -> took(cell.run())))
                .filter(fact -> !fact.values().isEmpty())
                .toList();
    }

    private static Shared<String> ofRun(Panel panel, String name, Function<RunEntry, Stream<String>> facts) {
        return Shared.of(name, panel.cells(), one -> facts.apply(one.cell().run()));
    }

    private static Shared<String> ofCell(Panel panel, String name, Function<ReportCell, String> fact) {
        return Shared.of(name, panel.cells(), one -> joined(Stream.of(fact.apply(one.cell())), ""));
    }

    private static Stream<String> joined(Stream<String> words, String between) {
        return Stream.of(words.collect(joining(between))).filter(text -> !text.isEmpty());
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
