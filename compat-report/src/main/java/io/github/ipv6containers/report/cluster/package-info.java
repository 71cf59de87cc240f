/** What commands do on a Kubernetes cluster in place of an engine. */
@NullMarked
package io.github.ipv6containers.report.cluster;

import org.jspecify.annotations.NullMarked;
