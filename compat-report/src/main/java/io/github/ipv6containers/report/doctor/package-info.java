/** Looks at what this machine's engine can do. */
@NullMarked
package io.github.ipv6containers.report.doctor;

import org.jspecify.annotations.NullMarked;
