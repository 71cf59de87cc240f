/** Tests of what facts mean. */
@NullMarked
package io.github.ipv6containers.finding;

import org.jspecify.annotations.NullMarked;
