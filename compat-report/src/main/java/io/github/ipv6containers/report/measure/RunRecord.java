package io.github.ipv6containers.report.measure;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.RunConditions;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import io.github.ipv6containers.report.plan.Shard;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * Holds when and by which harness a run was begun.
 *
 * @param id a name of this run alone
 * @param started when it began
 * @param version the harness's own version
 * @param build the fingerprint of its code
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RunRecord(String id, Instant started, String version, String build) {

    /** Begins one now. */
    public static RunRecord begin(String version, String build) {
        return new RunRecord(UUID.randomUUID().toString(), Instant.now(), version, build);
    }

    /** Begins one now by the same harness. */
    public RunRecord another() {
        return begin(version, build);
    }

    /** Returns the conditions of a run that ends now. */
    public RunConditions conditions(EngineEntry engine, String kernel, Shard shard, List<ControlEntry> controls) {
        return new RunConditions(
                id,
                text(started),
                text(Instant.now()),
                engine,
                kernel,
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.version"),
                version,
                build,
                shard.text(),
                voidBecause(controls));
    }

    /** Returns the kernel of this machine. */
    public static String kernel() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    private static String voidBecause(List<ControlEntry> controls) {
        return controls.stream()
                .filter(control -> !control.ok())
                .map(control ->
                        "the planted listener \"%s\" on the %s network must be read as \"%s\", and was read as \"%s\""
                                .formatted(control.name(), control.mode(), control.expected(), control.observed()))
                .collect(joining("; "));
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
