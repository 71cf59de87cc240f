/** Figures, and the table of them for a terminal and for a page. */
@NullMarked
package io.github.ipv6containers.benchmarks.table;

import org.jspecify.annotations.NullMarked;
