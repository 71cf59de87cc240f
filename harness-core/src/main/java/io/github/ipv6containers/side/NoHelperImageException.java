package io.github.ipv6containers.side;

import io.github.ipv6containers.engine.EngineWords;
import org.apiguardian.api.API;

/** Says that no image for the harness's own scripts can be had, so that nothing can be proved on this engine. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NoHelperImageException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoHelperImageException(String image, Throwable cause) {
        super(
                "The helper image " + image + " is not on the engine and cannot be pulled: "
                        + EngineWords.of(cause).replaceAll("\\.$", "")
                        + ". Load it by hand, or name another image that has Perl by -D" + HelperImage.PROPERTY
                        + "=IMAGE or the environment variable " + HelperImage.VARIABLE + ".",
                cause);
    }
}
