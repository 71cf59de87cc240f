/** What the facts say of one port and family; pure functions, no sockets. */
@NullMarked
package io.github.ipv6containers.finding;

import org.jspecify.annotations.NullMarked;
