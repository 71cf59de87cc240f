/** Assertions for tests, with AssertJ. */
@NullMarked
package io.github.ipv6containers.lint.assertions;

import org.jspecify.annotations.NullMarked;
