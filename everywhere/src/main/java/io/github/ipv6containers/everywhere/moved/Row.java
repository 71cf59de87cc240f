package io.github.ipv6containers.everywhere.moved;

import org.apiguardian.api.API;

/**
 * Holds one line of the table.
 *
 * @param testClass the test class that started the container, or empty
 * @param image the image
 * @param port the port and what it speaks, or empty
 * @param family the family, or empty
 * @param verdict what was found
 * @param mend the line that mends it, or empty
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Row(String testClass, String image, String port, String family, String verdict, String mend) {

    public static final String ANSWERS = "answers";
    public static final String NOBODY_LISTENS = "nobody listens";
    public static final String NO_PORTS = "exposes no port";
    public static final String NOT_MEASURED = "not measured: it ended first";

    /** Tells whether the row says that a port that should answer does not. */
    public boolean isBad() {
        return !verdict.equals(ANSWERS) && !isOpen();
    }

    /** Tells whether it says nothing of a family, neither good nor bad. */
    public boolean isOpen() {
        return verdict.equals(NOBODY_LISTENS) || verdict.equals(NO_PORTS) || verdict.equals(NOT_MEASURED);
    }
}
