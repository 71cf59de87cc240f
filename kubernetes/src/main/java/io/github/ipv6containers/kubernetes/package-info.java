/** Services as pods of a cluster, proved from a pod beside them. */
@NullMarked
package io.github.ipv6containers.kubernetes;

import org.jspecify.annotations.NullMarked;
