/** The catalogue: one recipe file and one typed class a system. */
@NullMarked
package io.github.ipv6containers.containers;

import org.jspecify.annotations.NullMarked;
