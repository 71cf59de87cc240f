/** What the words and files that a user gives mean; what is wrong is said in one sentence. */
@NullMarked
package io.github.ipv6containers.report.options;

import org.jspecify.annotations.NullMarked;
