/** Containers of our own that share the network namespace of a service, so that its image needs no tool. */
@NullMarked
package io.github.ipv6containers.side;

import org.jspecify.annotations.NullMarked;
