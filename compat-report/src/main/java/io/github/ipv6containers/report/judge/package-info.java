/** Makes the report's records from what was seen; pure functions. */
@NullMarked
package io.github.ipv6containers.report.judge;

import org.jspecify.annotations.NullMarked;
