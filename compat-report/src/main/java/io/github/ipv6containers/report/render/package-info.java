/** The report as text for a terminal. */
@NullMarked
package io.github.ipv6containers.report.render;

import org.jspecify.annotations.NullMarked;
