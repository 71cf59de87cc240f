/** Rules on manifests, values of charts and Compose files. */
@NullMarked
package io.github.ipv6containers.lint.rules.kubernetes;

import org.jspecify.annotations.NullMarked;
