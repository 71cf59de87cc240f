/** Makes recipes of what is packed into the catalogue's jar, without a YAML library on the class path. */
@NullMarked
package io.github.ipv6containers.recipe.reading;

import org.jspecify.annotations.NullMarked;
