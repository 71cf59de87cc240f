/** Says more of a container than Testcontainers lets others say, between its command and its start. */
@NullMarked
package io.github.ipv6containers.creation;

import org.jspecify.annotations.NullMarked;
