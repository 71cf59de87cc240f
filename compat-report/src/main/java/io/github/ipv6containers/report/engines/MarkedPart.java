package io.github.ipv6containers.report.engines;

import org.apiguardian.api.API;

/** The part of a page that a command writes, between two comments that nobody sees. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class MarkedPart {

    public static final String BEGIN = "<!-- engines: begin, written by ./harness engines -->";
    public static final String END = "<!-- engines: end -->";

    private MarkedPart() {}

    /**
     * Returns the page with its marked part replaced.
     *
     * @throws IllegalArgumentException if the marks are missing or in the wrong order
     */
    public static String replace(String name, String page, String part) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    name + " has no place for the table; put the lines \"" + BEGIN + "\" and \"" + END + "\" there.");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + part.strip() + "\n\n" + page.substring(end);
    }
}
