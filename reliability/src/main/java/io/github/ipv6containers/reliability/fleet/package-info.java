/** Runs a fleet of systems as pods of the testbed's cluster, while its kubelet is killed and its pods are evicted. */
@NullMarked
package io.github.ipv6containers.reliability.fleet;

import org.jspecify.annotations.NullMarked;
