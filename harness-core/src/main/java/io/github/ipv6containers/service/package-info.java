/** What is to be proved, in one shape for everybody. */
@NullMarked
package io.github.ipv6containers.service;

import org.jspecify.annotations.NullMarked;
