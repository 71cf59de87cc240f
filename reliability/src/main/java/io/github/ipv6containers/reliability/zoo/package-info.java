/** Listeners with every mixture of habits, what is true of each, and what the harness says of it. */
@NullMarked
package io.github.ipv6containers.reliability.zoo;

import org.jspecify.annotations.NullMarked;
