package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Plan;

/** Runs what a plan holds and reports what was found; never throws for what an image or the engine does. */
@FunctionalInterface
public interface Measuring {

    /** Measures a plan; without an engine only what runs inside this JVM. */
    Report measure(Plan plan, Progress progress);
}
