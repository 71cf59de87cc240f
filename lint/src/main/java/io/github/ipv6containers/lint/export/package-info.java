/** The same rules for tools that teams have already. */
@NullMarked
package io.github.ipv6containers.lint.export;

import org.jspecify.annotations.NullMarked;
