package io.github.ipv6containers.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Takes an engine's own sentence out of what docker-java makes of it: {@code Status 404: {"message":"..."}}. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EngineWords {

    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private EngineWords() {}

    /** Returns the sentence in one line; a message of another form as it is, and the type's name for none. */
    public static String of(Throwable error) {
        String message = String.valueOf(error.getMessage()).strip();
        Matcher said = MESSAGE.matcher(message);
        if (said.find()) {
            return said.group(1).replace("\\\"", "\"").replace("\\n", " ").strip();
        }
        return error.getMessage() == null ? error.getClass().getSimpleName() : message;
    }
}
