/** Connects to a cluster, and says what is wrong with it. */
@NullMarked
package io.github.ipv6containers.kubernetes.cluster;

import org.jspecify.annotations.NullMarked;
