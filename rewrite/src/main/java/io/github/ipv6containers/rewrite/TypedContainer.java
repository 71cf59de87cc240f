package io.github.ipv6containers.rewrite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells in place of what a typed class is taken.
 *
 * @param className its full name
 * @param inPlaceOf classes of Testcontainers, each with the methods that it has and the typed class has not
 * @param images the repositories of its image
 * @param ports the ports that its recipe proves, where it takes the place of a plain container too; else none
 */
record TypedContainer(String className, Map<String, Set<String>> inPlaceOf, Set<String> images, Set<Integer> ports) {

    static final String PLAIN = "org.testcontainers.containers.GenericContainer";

    private static final String PACKAGE = "io.github.ipv6containers.containers.";

    /** Takes the place of any plain container; it has no recipe. */
    static final TypedContainer ANY =
            new TypedContainer(PACKAGE + "IPv6GenericContainer", Map.of(), Set.of(), Set.of());

    /**
     * Those that extend a class of one of Testcontainers' modules take the place of that class alone: a user of a plain
     * container need not have the module. Of the older classes in {@code org.testcontainers.containers} MongoDB's is always a
     * replica set, and LocalStack's takes an enumeration: they stay.
     */
    static final List<TypedContainer> ALL = List.of(
            ofModule(
                    "IPv6RabbitMQContainer",
                    "rabbitmq",
                    Map.of(
                            "org.testcontainers.rabbitmq.RabbitMQContainer",
                            Set.of(),
                            "org.testcontainers.containers.RabbitMQContainer",
                            Set.of(
                                    "withBinding",
                                    "withExchange",
                                    "withOperatorPolicy",
                                    "withParameter",
                                    "withPermission",
                                    "withPluginsEnabled",
                                    "withPolicy",
                                    "withQueue",
                                    "withSSL",
                                    "withUser",
                                    "withVhost",
                                    "withVhostLimit"))),
            ofModule(
                    "IPv6MariaDBContainer",
                    "mariadb",
                    Map.of(
                            "org.testcontainers.mariadb.MariaDBContainer",
                            Set.of(),
                            "org.testcontainers.containers.MariaDBContainer",
                            Set.of())),
            ofModule(
                    "IPv6NginxContainer",
                    "nginx",
                    Map.of(
                            "org.testcontainers.nginx.NginxContainer",
                            Set.of(),
                            "org.testcontainers.containers.NginxContainer",
                            Set.of("setCustomContent", "withCustomContent"))),
            ofModule("IPv6MongoDBContainer", "mongo", Map.of("org.testcontainers.mongodb.MongoDBContainer", Set.of())),
            ofModule(
                    "IPv6LocalStackContainer",
                    "localstack/localstack",
                    Map.of("org.testcontainers.localstack.LocalStackContainer", Set.of())),
            new TypedContainer(PACKAGE + "IPv6RedisContainer", Map.of(), Set.of("redis"), Set.of(6379)),
            new TypedContainer(PACKAGE + "IPv6WireMockContainer", Map.of(), Set.of("wiremock/wiremock"), Set.of(8080)));

    /** Images with a recipe that no typed class is taken for; a plain container of them gets it, and one of ours would not. */
    private static final Set<String> LEFT_PLAIN = Set.of(
            "jaegertracing/all-in-one",
            "jaegertracing/jaeger",
            "otel/opentelemetry-collector",
            "otel/opentelemetry-collector-contrib");

    private static TypedContainer ofModule(String name, String image, Map<String, Set<String>> inPlaceOf) {
        return new TypedContainer(PACKAGE + name, inPlaceOf, Set.of(image), Set.of());
    }

    static boolean isOurs(String className) {
        return className.startsWith(PACKAGE + "IPv6") && className.endsWith("Container");
    }

    /** Returns what takes the place of one of Testcontainers' own classes. */
    static Optional<TypedContainer> inPlaceOf(String className) {
        return ALL.stream()
                .filter(typed -> typed.inPlaceOf.containsKey(className))
                .findFirst();
    }

    /** Returns what takes the place of a plain container, with {@link #ANY} for images of which the catalogue knows nothing. */
    static Optional<TypedContainer> ofImage(String repository, boolean any) {
        Optional<TypedContainer> known =
                ALL.stream().filter(typed -> typed.images.contains(repository)).findFirst();
        if (known.isPresent() || !any || LEFT_PLAIN.contains(repository)) {
            return known.filter(typed -> !typed.ports.isEmpty());
        }
        return Optional.of(ANY);
    }

    /** Tells of each image that is left in a plain container. */
    static boolean leavesPlain(String repository) {
        return ofImage(repository, true).isEmpty();
    }
}
