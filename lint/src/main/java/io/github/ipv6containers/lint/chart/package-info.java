/** Charts, rendered by whoever can. */
@NullMarked
package io.github.ipv6containers.lint.chart;

import org.jspecify.annotations.NullMarked;
