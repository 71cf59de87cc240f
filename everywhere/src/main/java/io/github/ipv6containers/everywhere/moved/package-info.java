/** One container on the mode's network, or left where its own settings have it, and what was found of it. */
@NullMarked
package io.github.ipv6containers.everywhere.moved;

import org.jspecify.annotations.NullMarked;
