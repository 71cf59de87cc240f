/** Measures again and again what the harness promises: right verdicts under load, and nothing left by killed runs. */
@NullMarked
package io.github.ipv6containers.reliability;

import org.jspecify.annotations.NullMarked;
