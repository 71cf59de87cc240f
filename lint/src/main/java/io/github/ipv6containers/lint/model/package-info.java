/** What a manifest or a Compose file says of containers, in one shape for both. */
@NullMarked
package io.github.ipv6containers.lint.model;

import org.jspecify.annotations.NullMarked;
