/** The journey of one port, and the rules that the whole core keeps. */
@NullMarked
package io.github.ipv6containers;

import org.jspecify.annotations.NullMarked;
