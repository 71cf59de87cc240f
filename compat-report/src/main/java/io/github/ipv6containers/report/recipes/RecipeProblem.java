package io.github.ipv6containers.report.recipes;

import java.util.Comparator;
import org.apiguardian.api.API;

/**
 * Holds one thing that is wrong in a recipe's file.
 *
 * @param file the file's name, without its folder
 * @param line the line, counted from 1
 * @param where the JSON Pointer of the place; empty for the whole file
 * @param text what is wrong and what to do, in one or two sentences
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RecipeProblem(String file, int line, String where, String text) {

    /** Sorts by line, then by place, then by text: the same file gives the same list. */
    public static final Comparator<RecipeProblem> BY_LINE = Comparator.comparingInt(RecipeProblem::line)
            .thenComparing(RecipeProblem::where)
            .thenComparing(RecipeProblem::text);

    /** Returns {@code file:line: text}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
