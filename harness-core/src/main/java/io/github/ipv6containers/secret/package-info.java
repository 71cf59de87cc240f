/** What of a container may be shown: its log and settings without what they hold in confidence. */
@NullMarked
package io.github.ipv6containers.secret;

import org.jspecify.annotations.NullMarked;
