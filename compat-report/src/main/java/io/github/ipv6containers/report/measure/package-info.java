/** Runs the cells of a plan on an engine, and inside this JVM. */
@NullMarked
package io.github.ipv6containers.report.measure;

import org.jspecify.annotations.NullMarked;
