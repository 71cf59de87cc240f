/** What the command line brings to a lint: charts rendered by Helm, and recipes. */
@NullMarked
package io.github.ipv6containers.report.lint;

import org.jspecify.annotations.NullMarked;
