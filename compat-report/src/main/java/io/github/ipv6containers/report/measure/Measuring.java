package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.progress.Progress;
import org.apiguardian.api.API;

/** Runs what a plan holds and reports what was found; never throws for what an image or the engine does. */
@API(status = API.Status.INTERNAL, since = "0.1")
@FunctionalInterface
public interface Measuring {

    /** Measures a plan; without an engine only what runs inside this JVM. */
    Report measure(Plan plan, Progress progress);
}
