/** Services behind an Ingress, proved through its controller. */
@NullMarked
package io.github.ipv6containers.reliability.ingress;

import org.jspecify.annotations.NullMarked;
