/** Leads containers to ports of this machine over the families of their network. */
@NullMarked
package io.github.ipv6containers.hostaccess;

import org.jspecify.annotations.NullMarked;
