package io.github.ipv6containers.lint.text;

import org.apiguardian.api.API;

/**
 * Holds a place in a file.
 *
 * @param line from 1
 * @param column from 1
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Spot(SourceFile file, int line, int column) {}
