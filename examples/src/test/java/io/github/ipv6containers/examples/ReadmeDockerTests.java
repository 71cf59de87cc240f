package io.github.ipv6containers.examples;

import org.junit.jupiter.api.Tag;

/** Runs the class that the README shows. */
@Tag("docker")
class ReadmeDockerTests extends OrderTest {}
