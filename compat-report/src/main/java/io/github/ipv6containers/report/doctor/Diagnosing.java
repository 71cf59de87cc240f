package io.github.ipv6containers.report.doctor;

import io.github.ipv6containers.report.progress.Progress;
import org.apiguardian.api.API;

/** Looks at the machine. */
@API(status = API.Status.INTERNAL, since = "0.1")
@FunctionalInterface
public interface Diagnosing {

    /** Looks at everything; what is missing is a point, never an exception. */
    Diagnosis diagnose(Progress progress);
}
