/** The exchanges of brokers and of mail. */
@NullMarked
package io.github.ipv6containers.handshake.messaging;

import org.jspecify.annotations.NullMarked;
