/** Several engines side by side, as Markdown. */
@NullMarked
package io.github.ipv6containers.report.engines;

import org.jspecify.annotations.NullMarked;
