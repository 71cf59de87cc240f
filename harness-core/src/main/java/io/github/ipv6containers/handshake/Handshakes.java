package io.github.ipv6containers.handshake;

import io.github.ipv6containers.handshake.http.GrpcHandshake;
import io.github.ipv6containers.handshake.http.HttpHandshake;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Makes handshakes from the words that recipes and options use. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Handshakes {

    private static final Map<String, Supplier<Handshake>> KNOWN = new TreeMap<>(Map.of(
            "amqp", AmqpHandshake::new,
            "grpc", GrpcHandshake::new,
            "http", () -> new HttpHandshake("/"),
            "mongodb", MongoDbHandshake::new,
            "mysql", MySqlHandshake::new,
            "redis", RedisHandshake::new,
            "tcp", TcpHandshake::new));

    private Handshakes() {}

    /**
     * Makes the handshake of a word, for example {@code redis}, {@code http} or {@code http:/path?query}.
     *
     * <p>{@code of(handshake.id())} is equal to the handshake.
     *
     * @throws IllegalArgumentException if there is none, or the path is not one; the message says what to write
     */
    public static Handshake of(String spec) {
        if (spec.startsWith("http:")) {
            return new HttpHandshake(spec.substring("http:".length()));
        }
        Supplier<Handshake> known = KNOWN.get(spec);
        if (known == null) {
            throw new IllegalArgumentException("There is no handshake \"" + Excerpt.of(spec) + "\"; known: "
                    + String.join(", ", ids()) + ", and http:/path.");
        }
        return known.get();
    }

    /** Returns the known words in alphabetical order. */
    public static List<String> ids() {
        return List.copyOf(KNOWN.keySet());
    }
}
