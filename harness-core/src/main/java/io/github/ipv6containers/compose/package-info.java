/** Puts the services of a Compose environment on a network, by a file that is laid over the user's own. */
@NullMarked
package io.github.ipv6containers.compose;

import org.jspecify.annotations.NullMarked;
