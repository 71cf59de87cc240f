/** The testbed's cluster, what is put into it, and what is done to it. */
@NullMarked
package io.github.ipv6containers.reliability.cluster;

import org.jspecify.annotations.NullMarked;
