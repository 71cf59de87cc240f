package io.github.ipv6containers.junit.evidence;

import java.nio.file.Files;
import org.apiguardian.api.API;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds what is to be attached to a failed test of one of its containers.
 *
 * @param name the container's field or class
 * @param log the end of its log, or empty
 * @param facts what was found of its ports, or empty
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Evidence(String name, String log, String facts) {

    private static final Logger LOGGER = LoggerFactory.getLogger(Evidence.class);

    /** Publishes a file for each, beside JUnit's reports; a file that cannot be written never hides the failure. */
    public void publish(ExtensionContext context) {
        publish(context, name + ".log", log);
        publish(context, name + ".facts.txt", facts);
    }

    private static void publish(ExtensionContext context, String file, String content) {
        if (content.isEmpty()) {
            return;
        }
        try {
            context.publishFile(
                    file.replaceAll("[^A-Za-z0-9._-]", "_"),
                    MediaType.TEXT_PLAIN_UTF_8,
                    path -> Files.writeString(path, content));
        } catch (RuntimeException e) { // JUnit's own, and those of any listener
            LOGGER.warn("{} could not be published: {}", file, e.getMessage());
        }
    }
}
