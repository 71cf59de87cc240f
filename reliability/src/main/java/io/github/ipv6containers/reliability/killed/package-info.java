/** Sessions of tests that are started and stopped, or killed, and what they leave. */
@NullMarked
package io.github.ipv6containers.reliability.killed;

import org.jspecify.annotations.NullMarked;
