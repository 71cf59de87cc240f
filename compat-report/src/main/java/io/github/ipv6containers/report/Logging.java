package io.github.ipv6containers.report;

/** Says how much the libraries log; {@code simplelogger.properties} keeps them quiet, as our own messages say it all. */
final class Logging {

    private Logging() {}

    /** Lets them tell more; only of use before the first logger is made. */
    static void tellMore() {
        for (String name : new String[] {"org.testcontainers", "tc", "io.github.ipv6containers"}) {
            System.setProperty("org.slf4j.simpleLogger.log." + name, "debug");
        }
    }
}
