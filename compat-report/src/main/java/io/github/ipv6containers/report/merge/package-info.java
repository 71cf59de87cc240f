/** Puts the reports of several runs together, whatever their order and grouping. */
@NullMarked
package io.github.ipv6containers.report.merge;

import org.jspecify.annotations.NullMarked;
