package io.github.ipv6containers.lint;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what is known of one rule; its page in the documentation is written from it.
 *
 * @param id the word for it, for example {@code service-ipv4-only}
 * @param severity how bad its worst finding is
 * @param title what it looks for, in a few words
 * @param what what is found
 * @param why what goes wrong
 * @param unless when it is no fault
 * @param sources where that is documented, or "measured"
 * @param bad a file in which it finds something
 * @param good the same, mended
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Rule(
        String id,
        Severity severity,
        String title,
        String what,
        String why,
        String unless,
        List<String> sources,
        String bad,
        String good) {

    private static final String PAGES = "https://github.com/ipv6containers/ipv6containers/blob/main/docs/rules/";

    public Rule {
        sources = List.copyOf(sources);
    }

    /** Returns the address of its page. */
    public String link() {
        return PAGES + id + ".md";
    }
}
