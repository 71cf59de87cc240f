package io.github.ipv6containers.lint;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * Holds one thing that was found.
 *
 * @param clusters where it is true, of those that were asked about
 * @param file the file's name as the user wrote it
 * @param line from 1; 0 where a chart's template has no line of its own for it
 * @param column from 1; 0 where the line is
 * @param object what it is part of, for example {@code Service api}; empty where there is no name
 * @param sentence what is wrong
 * @param mend the line that mends it; empty where no single line does
 * @param excerpt the line of the file, or of what a chart's template renders
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Finding(
        Rule rule,
        Severity severity,
        Set<Cluster> clusters,
        String file,
        int line,
        int column,
        String object,
        String sentence,
        String mend,
        String excerpt) {

    public Finding {
        clusters = Set.copyOf(clusters);
    }

    /** Returns the place as compilers write it, {@code file:line:column}; the file alone where there is no line. */
    public String place() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
