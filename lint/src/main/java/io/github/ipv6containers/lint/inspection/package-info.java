/** The way from files to findings: reads them, asks the rules, and sifts out what is silenced. */
@NullMarked
package io.github.ipv6containers.lint.inspection;

import org.jspecify.annotations.NullMarked;
