/** Starts containers side by side on one network, proves their ports, and stops them. */
@NullMarked
package io.github.ipv6containers.junit.start;

import org.jspecify.annotations.NullMarked;
