package io.github.ipv6containers.proof;

import org.apiguardian.api.API;

/**
 * Holds what a message says of a service besides its facts.
 *
 * @param name the service's name for people, for example {@code RabbitMQ}
 * @param image what is known of its image
 * @param mend the line that mends it, or empty
 * @param why why it is so, or empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Subject(String name, ImageFacts image, String mend, String why) {}
