/** What is said to the extension from outside of a test class, and the words for what is said wrongly. */
@NullMarked
package io.github.ipv6containers.junit.settings;

import org.jspecify.annotations.NullMarked;
