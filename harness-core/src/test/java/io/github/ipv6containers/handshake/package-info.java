/** Tests of the handshakes. */
@NullMarked
package io.github.ipv6containers.handshake;

import org.jspecify.annotations.NullMarked;
