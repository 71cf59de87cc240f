/** The exchanges of HTTP: version 1.1, and version 2 as gRPC opens it. */
@NullMarked
package io.github.ipv6containers.handshake.http;

import org.jspecify.annotations.NullMarked;
