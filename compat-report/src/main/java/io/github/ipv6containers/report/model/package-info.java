/** The report as records, and its counts and verdicts. */
@NullMarked
package io.github.ipv6containers.report.model;

import org.jspecify.annotations.NullMarked;
