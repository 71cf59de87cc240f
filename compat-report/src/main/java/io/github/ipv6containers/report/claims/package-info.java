/** Judges the claims of recipes by what was seen of their trials; pure functions. */
@NullMarked
package io.github.ipv6containers.report.claims;

import org.jspecify.annotations.NullMarked;
