/** Files, and places in them. */
@NullMarked
package io.github.ipv6containers.lint.text;

import org.jspecify.annotations.NullMarked;
