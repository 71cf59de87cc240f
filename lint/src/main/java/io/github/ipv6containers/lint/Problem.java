package io.github.ipv6containers.lint;

import org.apiguardian.api.API;

/**
 * Says that a file could not be judged.
 *
 * @param file the file's name as the user wrote it
 * @param line from 1
 * @param sentence what is wrong with it, and what to do
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Problem(String file, int line, String sentence) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
