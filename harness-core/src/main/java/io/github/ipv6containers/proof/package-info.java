/** Waits for a started service to answer, and proves it or says why not. */
@NullMarked
package io.github.ipv6containers.proof;

import org.jspecify.annotations.NullMarked;
