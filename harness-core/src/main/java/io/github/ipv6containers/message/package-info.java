/** Words for people, made from findings. */
@NullMarked
package io.github.ipv6containers.message;

import org.jspecify.annotations.NullMarked;
