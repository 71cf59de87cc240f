package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.lint.text.Spot;
import org.apiguardian.api.API;

/** A part of a YAML document that knows where it is written. */
@API(status = API.Status.INTERNAL, since = "0.1")
public sealed interface Node permits Scalar, Mapping, Sequence {

    Spot spot();
}
