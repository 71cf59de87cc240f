package io.github.ipv6containers.containers;

/**
 * Runs the script that Testcontainers copies into a container of LocalStack once that runs.
 *
 * <p>Testcontainers 2.0.5 executes it as soon as it is there, though it may still be written: "Text file busy", exit code
 * 126 (testcontainers-java, pull request 11963). Here that is tried again; any other end of the script is the container's.
 */
final class StarterScript {

    /** Where Testcontainers puts it. */
    static final String PATH = "/testcontainers_start.sh";

    private StarterScript() {}

    static String[] entrypoint(String script) {
        return new String[] {
            "sh",
            "-c",
            "until [ -f %1$s ]; do sleep 0.1; done; while %1$s; code=$?; [ $code -eq 126 ]; do sleep 0.1; done; exit $code"
                    .formatted(script)
        };
    }
}
