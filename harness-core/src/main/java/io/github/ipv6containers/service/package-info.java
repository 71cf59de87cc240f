/** One started thing: its addresses, its published ports, its end. */
@NullMarked
package io.github.ipv6containers.service;

import org.jspecify.annotations.NullMarked;
