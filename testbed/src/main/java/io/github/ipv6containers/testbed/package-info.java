/** What this project's own tests need on a machine without an image registry. */
@NullMarked
package io.github.ipv6containers.testbed;

import org.jspecify.annotations.NullMarked;
