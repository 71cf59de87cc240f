/** A small Spring Boot application, as a user writes it. */
package io.github.ipv6containers.examples.spring;
