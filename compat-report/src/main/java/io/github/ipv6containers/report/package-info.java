/** The command line {@code harness}: reads what is asked for, calls what does it, and ends with the right exit status. */
@NullMarked
package io.github.ipv6containers.report;

import org.jspecify.annotations.NullMarked;
