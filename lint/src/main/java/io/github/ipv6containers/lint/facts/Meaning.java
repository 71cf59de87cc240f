package io.github.ipv6containers.lint.facts;

import org.apiguardian.api.API;

/** Says which families are served by a program that was told a wildcard address. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Meaning {
    BOTH,
    IPV4,
    IPV6,
    UNKNOWN
}
