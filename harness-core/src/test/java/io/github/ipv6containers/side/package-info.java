@NullMarked
package io.github.ipv6containers.side;

import org.jspecify.annotations.NullMarked;
