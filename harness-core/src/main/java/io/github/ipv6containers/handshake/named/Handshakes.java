package io.github.ipv6containers.handshake.named;

import io.github.ipv6containers.handshake.Excerpt;
import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.TlsHandshake;
import io.github.ipv6containers.handshake.database.BoltHandshake;
import io.github.ipv6containers.handshake.database.CqlHandshake;
import io.github.ipv6containers.handshake.database.LdapHandshake;
import io.github.ipv6containers.handshake.database.MemcachedHandshake;
import io.github.ipv6containers.handshake.database.MongoDbHandshake;
import io.github.ipv6containers.handshake.database.MySqlHandshake;
import io.github.ipv6containers.handshake.database.PostgreSqlHandshake;
import io.github.ipv6containers.handshake.database.RedisHandshake;
import io.github.ipv6containers.handshake.http.FastCgiHandshake;
import io.github.ipv6containers.handshake.http.GrpcHandshake;
import io.github.ipv6containers.handshake.http.HttpHandshake;
import io.github.ipv6containers.handshake.messaging.AmqpHandshake;
import io.github.ipv6containers.handshake.messaging.KafkaHandshake;
import io.github.ipv6containers.handshake.messaging.MqttHandshake;
import io.github.ipv6containers.handshake.messaging.NatsHandshake;
import io.github.ipv6containers.handshake.messaging.SmtpHandshake;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Makes handshakes from the words that recipes and options use. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Handshakes {

    private static final String INSIDE_TLS = "tls+";

    /** These begin in the clear and change to TLS by words of their own. */
    private static final Set<String> NEGOTIATE_TLS = Set.of("mysql", "postgresql", "smtp");

    private static final Map<String, Supplier<Handshake>> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("amqp", AmqpHandshake::new),
            Map.entry("bolt", BoltHandshake::new),
            Map.entry("cql", CqlHandshake::new),
            Map.entry("fastcgi", FastCgiHandshake::new),
            Map.entry("grpc", GrpcHandshake::new),
            Map.entry("http", () -> HttpHandshake.of("/")),
            Map.entry("https", () -> new TlsHandshake(HttpHandshake.of("/"))),
            Map.entry("kafka", KafkaHandshake::new),
            Map.entry("ldap", LdapHandshake::new),
            Map.entry("memcached", MemcachedHandshake::new),
            Map.entry("mongodb", MongoDbHandshake::new),
            Map.entry("mqtt", MqttHandshake::new),
            Map.entry("mysql", MySqlHandshake::new),
            Map.entry("nats", NatsHandshake::new),
            Map.entry("postgresql", PostgreSqlHandshake::new),
            Map.entry("redis", RedisHandshake::new),
            Map.entry("smtp", SmtpHandshake::new),
            Map.entry("tcp", TcpHandshake::new),
            Map.entry("tls", () -> new TlsHandshake(null))));

    private static final Map<Integer, String> BY_PORT = Map.ofEntries(
            Map.entry(25, "smtp"),
            Map.entry(389, "ldap"),
            Map.entry(443, "https"),
            Map.entry(587, "smtp"),
            Map.entry(636, "tls+ldap"),
            Map.entry(1025, "smtp"),
            Map.entry(1883, "mqtt"),
            Map.entry(3306, "mysql"),
            Map.entry(4222, "nats"),
            Map.entry(4317, "grpc"),
            Map.entry(5432, "postgresql"),
            Map.entry(5671, "tls+amqp"),
            Map.entry(5672, "amqp"),
            Map.entry(6379, "redis"),
            Map.entry(6432, "postgresql"),
            Map.entry(7687, "bolt"),
            Map.entry(8443, "https"),
            Map.entry(8883, "tls+mqtt"),
            Map.entry(9042, "cql"),
            Map.entry(9092, "kafka"),
            Map.entry(11211, "memcached"),
            Map.entry(27017, "mongodb"));

    private Handshakes() {}

    /**
     * Makes the handshake of a word, for example {@code redis}, {@code tls+redis}, {@code http:/path?query} or
     * {@code https:/health=200}, where the status behind the path is the only one that counts.
     *
     * <p>{@code of(handshake.id())} is equal to the handshake.
     *
     * @throws IllegalArgumentException if there is none, or the path is not one; the message says what to write
     */
    public static Handshake of(String spec) {
        if (spec.startsWith("http:")) {
            return HttpHandshake.of(spec.substring("http:".length()));
        }
        if (spec.startsWith("https:")) {
            return new TlsHandshake(HttpHandshake.of(spec.substring("https:".length())));
        }
        if (spec.startsWith(INSIDE_TLS)) {
            return insideTls(spec.substring(INSIDE_TLS.length()));
        }
        Supplier<Handshake> known = KNOWN.get(spec);
        if (known == null) {
            throw new IllegalArgumentException("There is no handshake \"" + Excerpt.of(spec) + "\"; known: "
                    + String.join(", ", ids()) + ", http:/path, http:/path=200, and tls+ before another.");
        }
        return known.get();
    }

    private static Handshake insideTls(String spec) {
        Handshake inner = of(spec);
        if (NEGOTIATE_TLS.contains(spec)) {
            throw new IllegalArgumentException("\"tls+" + spec + "\" is not spoken: " + inner.label()
                    + " begins in the clear; write " + spec + ".");
        }
        if (inner instanceof TlsHandshake) {
            throw new IllegalArgumentException("\"tls+" + spec + "\" is TLS inside TLS; write " + spec + ".");
        }
        return inner.connectionIsProof() ? new TlsHandshake(null) : new TlsHandshake(inner);
    }

    /** Returns the known words in alphabetical order. */
    public static List<String> ids() {
        return List.copyOf(KNOWN.keySet());
    }

    /** Returns the word that fits a port by what is usually served there; {@code http} where nothing is known of it. */
    public static String usualAt(int port) {
        return BY_PORT.getOrDefault(port, "http");
    }
}
