/** Finds what a schema cannot: overlaps, repeats and ports that contradict each other in one recipe. */
@NullMarked
package io.github.ipv6containers.report.recipes.lint;

import org.jspecify.annotations.NullMarked;
