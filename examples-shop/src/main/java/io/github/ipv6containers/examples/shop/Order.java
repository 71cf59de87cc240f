package io.github.ipv6containers.examples.shop;

/** Holds what somebody ordered; the price is that of all pieces, in cents. */
public record Order(long id, String item, int pieces, int cents, boolean shipped) {

    public Order {
        if (item.isBlank()) {
            throw new IllegalArgumentException("An order needs an item.");
        }
        if (pieces < 1) {
            throw new IllegalArgumentException("An order has at least one piece, not " + pieces + ".");
        }
    }
}
