/** Tells one report from another: what differs, and what may have caused it. */
@NullMarked
package io.github.ipv6containers.report.compare;

import org.jspecify.annotations.NullMarked;
