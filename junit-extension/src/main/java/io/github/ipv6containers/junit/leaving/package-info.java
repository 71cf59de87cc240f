/** Removes containers behind the start of the next ones, where nothing leads to them. */
@NullMarked
package io.github.ipv6containers.junit.leaving;

import org.jspecify.annotations.NullMarked;
