/** The smallest exchange of each protocol that proves who answers; pure functions of bytes. */
@NullMarked
package io.github.ipv6containers.handshake;

import org.jspecify.annotations.NullMarked;
