/** Handshakes by the words that recipes and options use for them. */
@NullMarked
package io.github.ipv6containers.handshake.named;

import org.jspecify.annotations.NullMarked;
