/** An application context for each family, and what Spring Boot 3 does not know of Testcontainers 2. */
@NullMarked
package io.github.ipv6containers.springboot;

import org.jspecify.annotations.NullMarked;
