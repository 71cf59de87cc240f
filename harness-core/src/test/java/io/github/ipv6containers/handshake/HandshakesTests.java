package io.github.ipv6containers.handshake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakesTests {

    @Test
    void listsTheKnownOnesInOrder() {
        assertThat(Handshakes.ids())
                .containsExactly(
                        "amqp",
                        "bolt",
                        "cql",
                        "fastcgi",
                        "grpc",
                        "http",
                        "https",
                        "kafka",
                        "ldap",
                        "memcached",
                        "mongodb",
                        "mqtt",
                        "mysql",
                        "nats",
                        "postgresql",
                        "redis",
                        "smtp",
                        "tcp",
                        "tls");
    }

    @ParameterizedTest
    @CsvSource({
        "amqp, AMQP 0-9-1",
        "bolt, Bolt version",
        "cql, CQL STARTUP",
        "fastcgi, FastCGI values",
        "grpc, gRPC preface",
        "http, HTTP GET /",
        "http:/health?full=1, HTTP GET /health?full=1",
        "http:/health?full=200, HTTP GET /health?full=200",
        "http:/health=200, 'HTTP GET /health, status 200'",
        "http:/=404, 'HTTP GET /, status 404'",
        "https, HTTP GET / inside TLS",
        "https:/health, HTTP GET /health inside TLS",
        "https:/health=204, 'HTTP GET /health, status 204 inside TLS'",
        "kafka, Kafka Metadata",
        "ldap, LDAP bind",
        "memcached, memcached version",
        "mongodb, MongoDB hello",
        "mqtt, MQTT CONNECT",
        "mysql, MySQL greeting",
        "nats, NATS PING",
        "postgresql, PostgreSQL start-up",
        "redis, Redis PING",
        "smtp, SMTP greeting",
        "tcp, TCP connection",
        "tls, TLS",
        "tls+redis, Redis PING inside TLS",
        "tls+amqp, AMQP 0-9-1 inside TLS"
    })
    void makesAHandshakeOfItsIdAgain(String spec, String label) {
        Handshake handshake = Handshakes.of(spec);

        assertThat(handshake.id()).isEqualTo(spec);
        assertThat(handshake.label()).isEqualTo(label);
        assertThat(Handshakes.of(handshake.id())).isEqualTo(handshake);
    }

    @Test
    void takesTheRootPathForPlainHttp() {
        assertThat(Handshakes.of("http:/")).isEqualTo(Handshakes.of("http"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reddis", "", "HTTP", "tcp "})
    void namesTheKnownOnesWhenThereIsNone(String spec) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Handshakes.of(spec))
                .withMessage("There is no handshake \"" + spec.strip()
                        + "\"; known: amqp, bolt, cql, fastcgi, grpc, http, https, kafka, ldap, memcached, mongodb, mqtt,"
                        + " mysql, nats, postgresql, redis, smtp, tcp, tls, http:/path, http:/path=200, and tls+ before"
                        + " another.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:", "http:foo", "http:8080", "http:/a b"})
    void saysHowAPathIsWritten(String spec) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Handshakes.of(spec))
                .withMessage("\"" + spec
                        + "\" has no path; write it with a slash and without blanks, for example http:/health.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tls+mysql      | "tls+mysql" is not spoken: MySQL greeting begins in the clear; write mysql.
            tls+postgresql | "tls+postgresql" is not spoken: PostgreSQL start-up begins in the clear; write postgresql.
            tls+https      | "tls+https" is TLS inside TLS; write https.
            tls+tls        | "tls+tls" is TLS inside TLS; write tls.
            """)
    void saysWhatIsNotSpokenInsideTls(String spec, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Handshakes.of(spec))
                .withMessage(message);
    }

    @Test
    void takesTlsWithPlainTcpInsideForTlsAlone() {
        assertThat(Handshakes.of("tls+tcp")).isEqualTo(Handshakes.of("tls"));
        assertThat(Handshakes.of("tls+http")).isEqualTo(Handshakes.of("https"));
    }

    @ParameterizedTest
    @CsvSource({"5432, postgresql", "9092, kafka", "636, tls+ldap", "8080, http", "4711, http"})
    void suggestsWhatIsUsuallyServedAtAPort(int port, String word) {
        assertThat(Handshakes.usualAt(port)).isEqualTo(word);
        assertThat(Handshakes.of(Handshakes.usualAt(port)).id()).isEqualTo(word);
    }

    @Test
    void letsNoLineBreakIntoARequest() {
        assertThatIllegalArgumentException().isThrownBy(() -> Handshakes.of("http:/a\r\nX: y"));
        assertThatIllegalArgumentException().isThrownBy(() -> Handshakes.of("http:/a\n"));
    }

    @Test
    void asksOverHttpForAHostThatIsRightForEveryAddress() {
        assertThat(new String(Handshakes.of("http:/health").request(), US_ASCII))
                .isEqualTo("""
                        GET /health HTTP/1.1
                        Host: localhost
                        User-Agent: ipv6containers
                        Accept: */*
                        Connection: close

                        """.replace("\n", "\r\n"));
    }

    /** As a client does that was given an address; some servers refuse one. */
    @Test
    void asksOverHttpForTheVeryAddressThatIsDialed() {
        assertThat(new String(Handshakes.of("http").request(new Endpoint("fd00::7", 80, IPFamily.IPV6)), US_ASCII))
                .contains("\r\nHost: [fd00::7]:80\r\n");
        assertThat(new String(Handshakes.of("http").request(new Endpoint("10.0.0.7", 8080, IPFamily.IPV4)), US_ASCII))
                .contains("\r\nHost: 10.0.0.7:8080\r\n");
        assertThat(Handshakes.of("redis").request(new Endpoint("fd00::7", 6379, IPFamily.IPV6)))
                .isEqualTo(Handshakes.of("redis").request());
    }

    @Test
    void speaksFirstWhereTheServerWaits() {
        assertThat(Handshakes.of("amqp").request()).containsExactly('A', 'M', 'Q', 'P', 0, 0, 9, 1);
        assertThat(Handshakes.of("redis").request())
                .asString(US_ASCII)
                .isEqualTo("*1\r\n$4\r\nPING\r\n*2\r\n$7\r\nCLUSTER\r\n$5\r\nSLOTS\r\n");
        assertThat(Handshakes.of("postgresql").request())
                .asString(ISO_8859_1)
                .isEqualTo("\0\0\0I\0\3\0\0user\0postgres\0database\0postgres\0application_name\0ipv6containers\0\0");
        assertThat(Handshakes.of("kafka").request())
                .asString(ISO_8859_1)
                .isEqualTo("\0\0\0\30" + "\0\22" + "\0\0" + "IPv\1" + "\0\16ipv6containers" + "\0\0\0\34" + "\0\3"
                        + "\0\1" + "IPv\2" + "\0\16ipv6containers" + "\0\0\0\0");
        assertThat(Handshakes.of("fastcgi").request())
                .asString(ISO_8859_1)
                .isEqualTo("\1\11\0\0\0\21\7\0" + "\17\0FCGI_MPXS_CONNS" + "\0\0\0\0\0\0\0");
        assertThat(Handshakes.of("smtp").request()).isEmpty();
        assertThat(Handshakes.of("grpc").request())
                .asString(ISO_8859_1)
                .isEqualTo("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\0\0\0\4\0\0\0\0\0");
        assertThat(Handshakes.of("mongodb").request())
                .asString(ISO_8859_1)
                .isEqualTo("4\0\0\0" + "IPv6" + "\0\0\0\0" + "\u00dd\7\0\0" + "\0\0\0\0" + "\0" + "\u001f\0\0\0"
                        + "\20hello\0\1\0\0\0" + "\2$db\0\6\0\0\0admin\0" + "\0");
        assertThat(Handshakes.of("mysql").request()).isEmpty();
        assertThat(Handshakes.of("tcp").request()).isEmpty();
    }

    @Test
    void takesABareConnectionForProofOnlyWithPlainTcp() {
        assertThat(Handshakes.ids())
                .filteredOn(id -> Handshakes.of(id).connectionIsProof())
                .containsExactly("tcp");
    }
}
