package io.github.ipv6containers.report;

/** Reports that a command has read its options, and would go on with an engine. */
final class EngineNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineNeeded() {
        super("This command needs an engine.");
    }
}
