/**
 * The words that everything else uses: families, modes, endpoints.
 *
 * <p>Data flows one way: recipe, network, service, probe, fact, finding, message or report.
 */
@NullMarked
package io.github.ipv6containers;

import org.jspecify.annotations.NullMarked;
