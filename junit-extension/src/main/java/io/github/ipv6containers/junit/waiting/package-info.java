/** Ends the waits of Testcontainers as soon as the container that they wait for has ended. */
@NullMarked
package io.github.ipv6containers.junit.waiting;

import org.jspecify.annotations.NullMarked;
