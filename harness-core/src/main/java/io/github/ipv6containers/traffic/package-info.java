/** Tells which family the code under test really spoke to a service, from the packets that arrived there. */
@NullMarked
package io.github.ipv6containers.traffic;

import org.jspecify.annotations.NullMarked;
