/** Tests of the texts that people read. */
@NullMarked
package io.github.ipv6containers.message;

import org.jspecify.annotations.NullMarked;
