/** Networks of a chosen mode, and the addresses that the engine really granted. */
@NullMarked
package io.github.ipv6containers.network;

import org.jspecify.annotations.NullMarked;
