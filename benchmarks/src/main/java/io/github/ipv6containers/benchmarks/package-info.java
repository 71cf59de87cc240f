/** Times a proved start beside a plain one, in one run. */
@NullMarked
package io.github.ipv6containers.benchmarks;

import org.jspecify.annotations.NullMarked;
