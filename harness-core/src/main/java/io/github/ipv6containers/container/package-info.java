/** Puts a container on a network, publishes its ports, names the way to them, and tells what became of it. */
@NullMarked
package io.github.ipv6containers.container;

import org.jspecify.annotations.NullMarked;
