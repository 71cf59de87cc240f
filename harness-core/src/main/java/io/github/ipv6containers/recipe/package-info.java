/** What to run, as data: one YAML file a system. */
@NullMarked
package io.github.ipv6containers.recipe;

import org.jspecify.annotations.NullMarked;
