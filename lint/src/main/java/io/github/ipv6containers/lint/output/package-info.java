/** Findings as text and as data. */
@NullMarked
package io.github.ipv6containers.lint.output;

import org.jspecify.annotations.NullMarked;
