/** The report as one self-contained HTML page, made from its record alone. */
@NullMarked
package io.github.ipv6containers.report.page;

import org.jspecify.annotations.NullMarked;
