/** The report as text, and as JSON that fits its schema. */
@NullMarked
package io.github.ipv6containers.report.render;

import org.jspecify.annotations.NullMarked;
