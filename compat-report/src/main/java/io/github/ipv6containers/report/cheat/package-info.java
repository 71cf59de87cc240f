/** The cheat sheet: what to set on each image, from the recipes and a measured report. */
@NullMarked
package io.github.ipv6containers.report.cheat;

import org.jspecify.annotations.NullMarked;
