/** What is to be run: cells, the trials of claims, and their order; pure. */
@NullMarked
package io.github.ipv6containers.report.plan;

import org.jspecify.annotations.NullMarked;
