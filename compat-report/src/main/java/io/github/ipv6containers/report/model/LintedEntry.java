package io.github.ipv6containers.report.model;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what is said of a system that is configured by manifests alone, so that there is no image to run.
 *
 * @param id the system's id
 * @param name the system's name
 * @param what what was judged, in a few words
 * @param servers which API servers were asked, and when, outside of this run
 * @param runs what came of each kind of cluster, as shipped and mended
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record LintedEntry(String id, String name, String what, String servers, List<LintedRun> runs) {

    public LintedEntry {
        runs = List.copyOf(runs);
    }
}
