/** A shop, as a team writes it: orders in PostgreSQL, stock in Redis, shipping by RabbitMQ, prices from another service. */
package io.github.ipv6containers.examples.shop;
