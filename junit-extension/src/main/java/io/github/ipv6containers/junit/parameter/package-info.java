/** What a test takes as its parameters. */
@NullMarked
package io.github.ipv6containers.junit.parameter;

import org.jspecify.annotations.NullMarked;
