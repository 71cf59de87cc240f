/** The report as a file: written, read, and held against its schema. */
@NullMarked
package io.github.ipv6containers.report.stored;

import org.jspecify.annotations.NullMarked;
