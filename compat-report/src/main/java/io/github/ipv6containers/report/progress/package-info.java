/** Tells a person what is being done, in lines or on a terminal; knows nothing of what is measured. */
@NullMarked
package io.github.ipv6containers.report.progress;

import org.jspecify.annotations.NullMarked;
