/** The test classes that are timed, each once as plain Testcontainers and once proved. */
@NullMarked
package io.github.ipv6containers.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
