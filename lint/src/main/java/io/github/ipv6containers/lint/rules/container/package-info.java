/** Rules on what a container is told, wherever it is declared. */
@NullMarked
package io.github.ipv6containers.lint.rules.container;

import org.jspecify.annotations.NullMarked;
