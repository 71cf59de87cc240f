/** What a test class declares: its fields and its list, checked before any engine is asked. */
@NullMarked
package io.github.ipv6containers.junit.declared;

import org.jspecify.annotations.NullMarked;
