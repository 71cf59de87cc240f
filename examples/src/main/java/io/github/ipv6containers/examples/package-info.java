/** A small order service with four dependencies, as a user of the harness might have it. */
@NullMarked
package io.github.ipv6containers.examples;

import org.jspecify.annotations.NullMarked;
