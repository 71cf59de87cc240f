/** What is attached to a failed test. */
@NullMarked
package io.github.ipv6containers.junit.evidence;

import org.jspecify.annotations.NullMarked;
