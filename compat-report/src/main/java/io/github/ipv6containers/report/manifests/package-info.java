/** Systems that are configured by manifests alone: judged by the lint, and by API servers. */
@NullMarked
package io.github.ipv6containers.report.manifests;

import org.jspecify.annotations.NullMarked;
