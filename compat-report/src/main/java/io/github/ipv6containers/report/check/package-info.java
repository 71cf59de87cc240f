/** Checks one image of the user's choice, without a recipe. */
@NullMarked
package io.github.ipv6containers.report.check;

import org.jspecify.annotations.NullMarked;
