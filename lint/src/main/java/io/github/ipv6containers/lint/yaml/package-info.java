/** YAML as a tree in which everything knows its line and column, read within bounds. */
@NullMarked
package io.github.ipv6containers.lint.yaml;

import org.jspecify.annotations.NullMarked;
