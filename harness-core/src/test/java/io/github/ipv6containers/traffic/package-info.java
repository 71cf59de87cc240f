@NullMarked
package io.github.ipv6containers.traffic;

import org.jspecify.annotations.NullMarked;
