/** The tests that run, and the family that each is for. */
@NullMarked
package io.github.ipv6containers.family;

import org.jspecify.annotations.NullMarked;
