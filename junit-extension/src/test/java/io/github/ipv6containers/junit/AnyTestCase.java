package io.github.ipv6containers.junit;

import org.junit.jupiter.api.Test;

/** Has a test that must not be begun, for classes that fail before their first one. */
class AnyTestCase {

    @Test
    void neverRuns() {}
}
