/** Finds files, tells what they are, and reads them within bounds. */
@NullMarked
package io.github.ipv6containers.lint.files;

import org.jspecify.annotations.NullMarked;
