/** What is started for a test class, and which ports of it are proved. */
@NullMarked
package io.github.ipv6containers.junit.dependency;

import org.jspecify.annotations.NullMarked;
