/** What a report shows: a sign and words for each run, and the cells of an image as a row. Every text, page and file is a writer of it. */
@NullMarked
package io.github.ipv6containers.report.view;

import org.jspecify.annotations.NullMarked;
