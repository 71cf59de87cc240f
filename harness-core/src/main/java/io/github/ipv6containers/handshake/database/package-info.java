/** The exchanges of databases, caches and directories. */
@NullMarked
package io.github.ipv6containers.handshake.database;

import org.jspecify.annotations.NullMarked;
