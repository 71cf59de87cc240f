/** A small Micronaut application, as a user writes it. */
package io.github.ipv6containers.examples.micronaut;
