package io.github.ipv6containers.junit.evidence;

import io.github.ipv6containers.junit.settings.JUnitVersion;
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

    /**
     * Publishes a file for each, beside JUnit's reports, or before JUnit 5.14 an entry of the report; what cannot be
     * published never hides the failure.
     */
    public void publish(ExtensionContext context) {
        publish(context, name + ".log", log);
        publish(context, name + ".facts.txt", facts);
    }

    private static void publish(ExtensionContext context, String file, String content) {
        if (content.isEmpty()) {
            return;
        }
        try {
            String safe = file.replaceAll("[^A-Za-z0-9._-]", "_");
            if (JUnitVersion.publishesFiles()) {
                Attachment.publish(context, safe, content);
            } else {
                context.publishReportEntry(safe, content);
            }
        } catch (RuntimeException e) { // JUnit's own, and those of any listener
            LOGGER.warn("{} could not be published: {}", file, e.getMessage());
        }
    }

    /** Of its own, so that its classes are looked for only where they are. */
    private static final class Attachment {

        static void publish(ExtensionContext context, String file, String content) {
            context.publishFile(file, MediaType.TEXT_PLAIN_UTF_8, path -> Files.writeString(path, content));
        }
    }
}
