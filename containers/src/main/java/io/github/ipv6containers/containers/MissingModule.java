package io.github.ipv6containers.containers;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testcontainers.DockerClientFactory;

/**
 * Names the artifact that a typed class needs and that is not on the class path.
 *
 * <p>These are optional: a user of Redis alone gets no driver wrapper of MariaDB.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum MissingModule {
    LOCALSTACK("IPv6LocalStackContainer", "org.testcontainers.localstack.", "org.testcontainers", "localstack"),
    MARIADB("IPv6MariaDBContainer", "org.testcontainers.mariadb.", "org.testcontainers", "mariadb"),
    MONGODB("IPv6MongoDBContainer", "org.testcontainers.mongodb.", "org.testcontainers", "mongodb"),
    NGINX("IPv6NginxContainer", "org.testcontainers.nginx.", "org.testcontainers", "nginx"),
    RABBITMQ("IPv6RabbitMQContainer", "org.testcontainers.rabbitmq.", "org.testcontainers", "rabbitmq"),
    WIREMOCK("IPv6WireMock", "com.github.tomakehurst.wiremock.", "org.wiremock", "wiremock-standalone");

    /** What this project is tested with; a test holds it against the build. */
    static final String WIREMOCK_VERSION = "3.13.2";

    private final String typed;
    private final String classes;
    private final String group;
    private final String artifact;

    MissingModule(String typed, String classes, String group, String artifact) {
        this.typed = typed;
        this.classes = classes;
        this.group = group;
        this.artifact = group.equals("org.testcontainers") ? "testcontainers-" + artifact : artifact;
    }

    /** Finds in an error, or what caused it, the class of one of these artifacts that was not found. */
    public static Optional<MissingModule> in(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .filter(cause -> cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException)
                .map(cause -> String.valueOf(cause.getMessage()).replace('/', '.'))
                .flatMap(name -> Stream.of(values()).filter(module -> name.startsWith(module.classes)))
                .findFirst();
    }

    /** Returns the name of the typed class. */
    public String typed() {
        return typed;
    }

    /** Returns group and artifact, as Gradle writes them. */
    public String coordinates() {
        return group + ":" + artifact;
    }

    /** Returns a sentence with the lines to add. */
    public String sentence() {
        String version = this == WIREMOCK ? WIREMOCK_VERSION : DockerClientFactory.TESTCONTAINERS_VERSION;
        return """
                %s needs %s, which is not on the class path; add it:
                  Maven   <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><scope>test</scope></dependency>
                  Gradle  testImplementation("%s:%s")""".formatted(typed, coordinates(), group, artifact, version, coordinates(), version);
    }
}
