package io.github.ipv6containers.report.progress;

/** How many rows and columns a terminal has. */
record Size(int rows, int columns) {}
