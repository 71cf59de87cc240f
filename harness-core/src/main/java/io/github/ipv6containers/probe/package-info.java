/** One question, one answer: dials an address and returns a fact. */
@NullMarked
package io.github.ipv6containers.probe;

import org.jspecify.annotations.NullMarked;
