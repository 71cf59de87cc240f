/** The namespace of a run, and how nothing of it is left. */
@NullMarked
package io.github.ipv6containers.kubernetes.run;

import org.jspecify.annotations.NullMarked;
