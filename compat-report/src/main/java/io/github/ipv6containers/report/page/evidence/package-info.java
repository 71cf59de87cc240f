/** What a cell of the page shows when it is opened: its mark, what was asked and what came, and what it was run with. */
@NullMarked
package io.github.ipv6containers.report.page.evidence;

import org.jspecify.annotations.NullMarked;
