/** What runs in a cluster: pods, what is told of them, and dials from beside and inside them. */
@NullMarked
package io.github.ipv6containers.kubernetes.pod;

import org.jspecify.annotations.NullMarked;
