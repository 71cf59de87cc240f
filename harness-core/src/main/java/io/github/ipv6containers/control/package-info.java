/** Listeners of our own with known behavior, which prove the probe itself. */
@NullMarked
package io.github.ipv6containers.control;

import org.jspecify.annotations.NullMarked;
