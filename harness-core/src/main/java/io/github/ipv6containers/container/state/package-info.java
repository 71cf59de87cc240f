/** What the engine says of a container besides its addresses: how it ended, and what else concerns a family. */
@NullMarked
package io.github.ipv6containers.container.state;

import org.jspecify.annotations.NullMarked;
