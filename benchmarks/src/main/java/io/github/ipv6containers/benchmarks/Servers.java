package io.github.ipv6containers.benchmarks;

import io.github.ipv6containers.benchmarks.Boot.Server;
import io.github.ipv6containers.benchmarks.suite.Images;
import java.util.List;
import java.util.Map;

/** The servers whose boot is timed, by the id of their system. */
final class Servers {

    /** OP_MSG with the document {hello: 1, $db: "admin"}. */
    private static final String MONGODB_HELLO = "4\0\0\0" + "\1\0\0\0" + "\0\0\0\0" + "\u00dd\7\0\0" + "\0\0\0\0" + "\0"
            + "\u001f\0\0\0" + "\20hello\0\1\0\0\0" + "\2$db\0\6\0\0\0admin\0" + "\0";

    static final Server REDIS = new Server(Images.REDIS, List.of(), 6379, "PING\r\n");

    static final Map<String, Server> BY_SYSTEM = Map.of(
            "redis",
            REDIS,
            "nginx",
            new Server(Images.NGINX, List.of(), 80, "GET / HTTP/1.0\r\n\r\n"),
            "mariadb",
            new Server(Images.MARIADB, List.of("MARIADB_ALLOW_EMPTY_ROOT_PASSWORD=yes"), 3306, ""),
            "mongodb",
            new Server("mongo:8.0", List.of(), 27017, MONGODB_HELLO));

    private Servers() {}
}
