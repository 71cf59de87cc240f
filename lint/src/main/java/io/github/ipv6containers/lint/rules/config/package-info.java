/** Rules on configuration of programs: nginx, Redis, PostgreSQL, the collector. */
@NullMarked
package io.github.ipv6containers.lint.rules.config;

import org.jspecify.annotations.NullMarked;
