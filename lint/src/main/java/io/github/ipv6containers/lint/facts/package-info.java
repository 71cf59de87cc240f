/** What an address means to a program, as data. */
@NullMarked
package io.github.ipv6containers.lint.facts;

import org.jspecify.annotations.NullMarked;
