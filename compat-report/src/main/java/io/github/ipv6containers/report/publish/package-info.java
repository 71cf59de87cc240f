/** The files of a report's folder: each is made from the report alone. */
@NullMarked
package io.github.ipv6containers.report.publish;

import org.jspecify.annotations.NullMarked;
