/** The switch: every container that a JVM starts through Testcontainers runs on a network of the chosen mode, and is proved. */
@NullMarked
package io.github.ipv6containers.everywhere;

import org.jspecify.annotations.NullMarked;
