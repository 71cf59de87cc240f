/** Runs what a plan holds in lanes, wherever jobs are run, and keeps what came of it. */
@NullMarked
package io.github.ipv6containers.report.lanes;

import org.jspecify.annotations.NullMarked;
