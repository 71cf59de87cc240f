package io.github.ipv6containers.benchmarks.suite;

/** The images, the same on both sides. */
public final class Images {

    public static final String REDIS = "redis:8.2";
    public static final String MARIADB = "mariadb:11.8";
    public static final String NGINX = "nginx:1.28";
    public static final String RABBITMQ = "rabbitmq:4.2-management";

    private Images() {}
}
