/** The JUnit extension: starts the containers of a test class and proves every port before the first test. */
@NullMarked
package io.github.ipv6containers.junit;

import org.jspecify.annotations.NullMarked;
