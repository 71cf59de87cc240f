package io.github.ipv6containers.report.model;

import io.github.ipv6containers.StackMode;

/**
 * Holds how one planted listener was read.
 *
 * @param mode the mode of the network that it was planted on
 * @param when {@code start} or {@code end} of that mode's runs
 * @param name the listener
 * @param expected what must be read
 * @param observed what was read
 * @param ok whether both agree
 */
public record ControlEntry(StackMode mode, String when, String name, String expected, String observed, boolean ok) {}
