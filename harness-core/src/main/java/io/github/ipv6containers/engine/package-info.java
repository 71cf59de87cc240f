/** The container engine: what it is, what it grants, and that nothing of a run is left on it. */
@NullMarked
package io.github.ipv6containers.engine;

import org.jspecify.annotations.NullMarked;
