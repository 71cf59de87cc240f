/** The rules: small functions from what a file says to findings. */
@NullMarked
package io.github.ipv6containers.lint.rules;

import org.jspecify.annotations.NullMarked;
