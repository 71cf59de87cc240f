package io.github.ipv6containers.report.check;

import io.github.ipv6containers.report.progress.Progress;
import org.apiguardian.api.API;

/** Checks an image. */
@API(status = API.Status.INTERNAL, since = "0.1")
@FunctionalInterface
public interface Checking {

    /**
     * Runs the image and proves its ports.
     *
     * @throws io.github.ipv6containers.engine.NoEngineException if no engine can be used
     */
    CheckEntry check(CheckRequest request, Progress progress);
}
