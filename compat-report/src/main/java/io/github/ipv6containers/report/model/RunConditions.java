package io.github.ipv6containers.report.model;

import io.github.ipv6containers.StackMode;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds the conditions of one run; all times are here.
 *
 * @param id a name of this run alone
 * @param started when it began, as ISO 8601 in UTC
 * @param ended when it ended
 * @param engine the engine
 * @param kernel the kernel that the containers ran on
 * @param jdk the Java that the harness ran on
 * @param harness the harness's own version
 * @param build a fingerprint of the harness's code; empty when it is unknown
 * @param shard which share of the cells it ran, for example {@code 1/4}; empty for all of them
 * @param voidBecause why nothing of this run can be believed; empty when it can
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RunConditions(
        String id,
        String started,
        String ended,
        EngineEntry engine,
        String kernel,
        String jdk,
        String harness,
        String build,
        String shard,
        String voidBecause) {

    /** Tells whether a planted listener was read wrongly, so that nothing was judged. */
    public boolean isVoid() {
        return !voidBecause.isEmpty();
    }

    /**
     * Holds what is known of the engine.
     *
     * @param name {@code docker}, {@code podman}, {@code kubernetes}, {@code none}, or {@code several} in a merged report
     * @param version its version, or those of all
     * @param apiVersion the newest version of its API
     * @param userlandProxy whether a proxy of it accepts connections for nobody, or null when that was not seen
     * @param modes the modes that it granted, of those asked for
     */
    public record EngineEntry(
            String name,
            String version,
            String apiVersion,
            @Nullable Boolean userlandProxy,
            List<StackMode> modes) {

        /** Stands for the lack of an engine. */
        public static final EngineEntry NONE = new EngineEntry("none", "", "", null, List.of());

        public EngineEntry {
            modes = List.copyOf(modes);
        }

        /** Returns what tells one engine from another in a cell's identity, for example {@code docker 28.5.2}. */
        public String label() {
            String proxy = Boolean.FALSE.equals(userlandProxy) ? " without proxy" : "";
            return (name + " " + version).strip() + proxy;
        }
    }
}
