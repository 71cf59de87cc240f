/** Recipes for OpenRewrite that move test classes from {@code @Testcontainers} to {@code @IPv6Containers}. */
@NullMarked
package io.github.ipv6containers.rewrite;

import org.jspecify.annotations.NullMarked;
