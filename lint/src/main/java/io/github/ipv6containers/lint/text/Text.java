package io.github.ipv6containers.lint.text;

import java.util.function.IntFunction;
import org.apiguardian.api.API;

/**
 * Holds a piece of text that is written somewhere in a file, and tells where each of its characters is.
 *
 * @param content what it says, without the quotes and indents of the file
 * @param places the place of a character by its offset
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Text(String content, IntFunction<Spot> places) {

    public Spot at(int offset) {
        return places.apply(offset);
    }

    public Spot start() {
        return at(0);
    }

    /** Returns a part of this text, which knows its places too. */
    public Text part(int from, int to) {
        return new Text(content.substring(from, to), offset -> at(from + offset));
    }
}
