/** Recipes in the words of docker, of compose and of Kubernetes. */
@NullMarked
package io.github.ipv6containers.report.export;

import org.jspecify.annotations.NullMarked;
