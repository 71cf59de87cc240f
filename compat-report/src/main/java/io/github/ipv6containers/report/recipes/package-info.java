/** Reads recipes and names every problem of a file with its line. */
@NullMarked
package io.github.ipv6containers.report.recipes;

import org.jspecify.annotations.NullMarked;
