package io.github.ipv6containers.examples;

/**
 * Holds one order.
 *
 * @param id the order's id
 * @param article what is ordered
 * @param quantity how many
 * @param cents the price of all of them, in cents
 */
public record Order(String id, String article, int quantity, long cents) {}
