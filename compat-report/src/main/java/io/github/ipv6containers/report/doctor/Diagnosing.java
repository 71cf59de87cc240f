package io.github.ipv6containers.report.doctor;

import io.github.ipv6containers.report.measure.Progress;

/** Looks at the machine. */
@FunctionalInterface
public interface Diagnosing {

    /** Looks at everything; what is missing is a point, never an exception. */
    Diagnosis diagnose(Progress progress);
}
