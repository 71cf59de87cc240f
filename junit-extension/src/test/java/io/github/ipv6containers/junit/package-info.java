/** Tests of the extension, by running small classes of their own through JUnit's engine. */
@NullMarked
package io.github.ipv6containers.junit;

import org.jspecify.annotations.NullMarked;
