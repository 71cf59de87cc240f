/** Engines that are killed, started again or paused in the middle of a run, and what the run says of it. */
@NullMarked
package io.github.ipv6containers.reliability.faults;

import org.jspecify.annotations.NullMarked;
