/** Finds in manifests, charts, Compose files and configuration what one IP family alone can reach. */
@NullMarked
package io.github.ipv6containers.lint;

import org.jspecify.annotations.NullMarked;
