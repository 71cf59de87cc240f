package io.github.ipv6containers.report.lanes;

import io.github.ipv6containers.report.judge.Attempt;
import org.apiguardian.api.API;

/** Runs jobs in one place: on a network of an engine, or in a namespace of a cluster. */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface JobRun {

    /** Runs a job; what is not started is told as not run, with its words. The callback is called before it is proved. */
    Attempt run(Job job, Runnable whenStarted);

    /** Starts a job for its version alone; empty when it tells none. */
    String version(Job job);
}
