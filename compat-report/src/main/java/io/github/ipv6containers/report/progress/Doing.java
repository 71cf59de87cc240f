package io.github.ipv6containers.report.progress;

import org.apiguardian.api.API;

/** Something that is being done, until it is closed. */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface Doing extends AutoCloseable {

    /** Says what is being done from now on. */
    void say(String words);

    /** Counts it as done. */
    @Override
    void close();
}
