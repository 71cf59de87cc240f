/** Test classes as Testcontainers' users write them, with the annotation replaced and no other line. */
@NullMarked
package io.github.ipv6containers.junit.suites;

import org.jspecify.annotations.NullMarked;
