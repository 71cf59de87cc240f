/** Sets a container up for its networks, publishes its ports and names the way to them. */
@NullMarked
package io.github.ipv6containers.service;

import org.jspecify.annotations.NullMarked;
