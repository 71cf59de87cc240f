package io.github.ipv6containers.handshake;

import static io.github.ipv6containers.handshake.Answer.Meaning.INCOMPLETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipv6containers.handshake.named.Handshakes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeAnswerTests {

    private static final String TLS_ON_NGINX = "HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nContent-Length: 63\r\n\r\n"
            + "<html>The plain HTTP request was sent to HTTPS port</html>     ";
    private static final String TLS_ON_GO =
            "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n";

    private static final String DAMAGED_SECOND_FRAME = "HTTP/2, damaged in frame 2";

    /** With a value of each type that mongod or its likes put into the reply. */
    private static final byte[] HELLO = Bytes.mongoReply(
            "\10isWritablePrimary\0\1",
            "\3topologyVersion\0\40\0\0\0" + "\7processId\0twelve bytes" + "\0\0\0\0\0",
            Bytes.int32("maxBsonObjectSize", 16_777_216),
            "\11localTime\0\1\2\3\4\5\6\7\10",
            "\21operationTime\0\1\2\3\4\5\6\7\10",
            "\22connectionId\0\1\0\0\0\0\0\0\0",
            Bytes.int32("minWireVersion", 0),
            Bytes.int32("maxWireVersion", 21),
            "\5hash\0\3\0\0\0\0abc",
            "\4hosts\0\5\0\0\0\0",
            "\12nothing\0",
            Bytes.text("msg", "fine"),
            Bytes.ok(1));

    @ParameterizedTest
    @MethodSource("goodAnswers")
    void recognizesAnAnswerOnceItIsWholeAndNeverTakesAPieceForForeign(String spec, byte[] whole, String detail) {
        Handshake handshake = Handshakes.of(spec);

        assertThat(handshake.judge(whole))
                .returns(Answer.Meaning.RECOGNIZED, Answer::meaning)
                .returns(detail, Answer::detail);
        assertThat(Bytes.properPrefixes(whole))
                .extracting(piece -> handshake.judge(piece).meaning())
                .doesNotContain(Answer.Meaning.FOREIGN)
                .startsWith(INCOMPLETE);
    }

    static Stream<Arguments> goodAnswers() {
        return Stream.of(
                arguments("redis", Bytes.of("+PONG\r\n"), "PONG"),
                arguments("redis", Bytes.of("-NOAUTH Authentication required.\r\n"), "NOAUTH: asks for a password"),
                arguments(
                        "redis",
                        Bytes.of("-ERR max number of clients reached\r\n"),
                        "ERR max number of clients reached"),
                arguments("redis", Bytes.of("-BUSY\r\n"), "BUSY"),
                arguments("amqp", Bytes.connectionStart(), "AMQP 0-9 Connection.Start"),
                arguments("amqp", Bytes.of("AMQP\0\1\0\0"), "AMQP 1.0.0 only: refuses 0-9-1"),
                arguments("amqp", Bytes.of("AMQP\1\1\0\u00ff"), "AMQP 1.0.255 only: refuses 0-9-1"),
                arguments("mysql", Bytes.greeting("11.8.9-MariaDB-4"), "greeting of 11.8.9-MariaDB-4"),
                arguments("mysql", Bytes.greeting("8.4.0"), "greeting of 8.4.0"),
                arguments(
                        "mysql",
                        Bytes.mySqlPacket(1, "\u00ff\u0010\4#08004Too many connections"),
                        "error 1040: Too many connections"),
                arguments("http", Bytes.of("HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n"), "HTTP 200 from nginx"),
                arguments("http", Bytes.of("HTTP/1.1 200 OK\r\nServer: \r\n\r\nServer: body"), "HTTP 200"),
                arguments("http", Bytes.of("HTTP/1.0 404 \r\n"), "HTTP 404"),
                arguments("http", Bytes.of("HTTP/1.1 503\r\n"), "HTTP 503"),
                arguments("http", Bytes.of("HTTP/1.1 301 Moved\n"), "HTTP 301"),
                arguments("http", Bytes.of("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\nno"), "HTTP 400"),
                arguments("http", Bytes.of("HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\nno"), "HTTP 400"),
                arguments("http", Bytes.of("HTTP/1.1 400 Bad Request\r\n\r\nno"), "HTTP 400"),
                arguments(
                        "http",
                        Bytes.of("HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nno\r\n0\r\n\r\n"),
                        "HTTP 400"),
                arguments(
                        "grpc",
                        Bytes.frames(Bytes.settings(), Bytes.settingsAcknowledged()),
                        "HTTP/2 settings acknowledged"),
                arguments(
                        "grpc",
                        Bytes.frames(
                                Bytes.frame(4, 0, 0, ""),
                                Bytes.frame(8, 0, 0, "\0\0\u00ff\u00ff"),
                                Bytes.frame(6, 0, 0, "12345678"),
                                Bytes.frame(99, 7, 3, "\u00ff".repeat(300)),
                                Bytes.settingsAcknowledged()),
                        "HTTP/2 settings acknowledged"),
                arguments("mongodb", HELLO, "hello of wire version 21"),
                arguments("mongodb", Bytes.mongoReply(Bytes.ok(1)), "hello of wire version unknown"),
                arguments(
                        "mongodb",
                        Bytes.mongoReply(
                                Bytes.text("errmsg", "no such command: 'hello'"), Bytes.int32("code", 59), Bytes.ok(0)),
                        "error 59: no such command: 'hello'"),
                arguments("mongodb", Bytes.mongoReply(Bytes.ok(0)), "error 0: no words"),
                arguments("tcp", Bytes.of("220 mail ready\r\nmore"), "banner \"220 mail ready\""),
                arguments("http:/ok=204", Bytes.of("HTTP/1.1 204 No Content\r\n\r\n"), "HTTP 204"),
                arguments("http:/ok=400", Bytes.of("HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n"), "HTTP 400"),
                arguments("postgresql", Bytes.of("R\0\0\0\27\0\0\0\nSCRAM-SHA-256\0\0"), "asks for a password (SASL)"),
                arguments("postgresql", Bytes.of("R\0\0\0\14\0\0\0\5salt"), "asks for a password (md5)"),
                arguments("postgresql", Bytes.of("R\0\0\0\10\0\0\0\3"), "asks for a password"),
                arguments("postgresql", Bytes.of("R\0\0\0\10\0\0\0\0"), "lets in without a password"),
                arguments("postgresql", Bytes.of("R\0\0\0\10\0\0\0\7"), "asks for a way to log in of kind 7"),
                arguments(
                        "postgresql",
                        Bytes.frames(
                                Bytes.of("N\0\0\0\12SLOG\0\0"),
                                Bytes.postgresError(
                                        "SFATAL",
                                        "C28000",
                                        "Mrole \"postgres\" does not exist",
                                        "RInitializeSessionUserId")),
                        "error 28000: role \"postgres\" does not exist"),
                arguments(
                        "postgresql",
                        Bytes.postgresError("SFATAL", "C3D000", "Mdatabase \"postgres\" does not exist"),
                        "error 3D000: database \"postgres\" does not exist"),
                arguments("memcached", Bytes.of("VERSION 1.6.38\r\n"), "VERSION 1.6.38"),
                arguments("memcached", Bytes.of("CLIENT_ERROR unauthenticated\r\n"), "CLIENT_ERROR unauthenticated"),
                arguments("memcached", Bytes.of("ERROR\r\n"), "ERROR"),
                arguments("ldap", Bytes.ldapResult(0), "result 0: lets in without a name"),
                arguments("ldap", Bytes.ldapResult(49), "result 49: asks for a name and a password"),
                arguments("ldap", Bytes.ldapResult(2), "result 2: of the directory"),
                arguments(
                        "ldap",
                        Bytes.of("0\u0084\0\0\0\20\2\1\1a\u0084\0\0\0\7\n\1\0\4\0\4\0"),
                        "result 0: lets in without a name"),
                arguments("cql", Bytes.of("\u0084\0IV\2\0\0\0\0"), "lets in without a password"),
                arguments("cql", Bytes.of("\u0084\0IV\3\0\0\0\5\0\3abc"), "asks for a password"),
                arguments("cql", Bytes.of("\u0085\0\0\0\0\0\0\0\13\0\0\0\n\0\5wrong"), "error 10: wrong"),
                arguments("bolt", Bytes.of("\0\0\4\5"), "Bolt 5.4"),
                arguments("bolt", Bytes.of("\0\0\0\3"), "Bolt 3.0"),
                arguments("bolt", Bytes.of("\0\0\0\0"), "none of Bolt 3 to 5"),
                arguments("kafka", Bytes.kafka("broker.example"), "a cluster of 1 broker"),
                arguments("kafka", Bytes.kafka("192.0.2.1", "::1"), "a cluster of 2 brokers"),
                arguments("mqtt", Bytes.of(" \2\0\0"), "code 0: lets in without a password"),
                arguments("mqtt", Bytes.of(" \2\1\5"), "code 5: asks for a password, or lets nobody in"),
                arguments("nats", Bytes.of("INFO {\"version\":\"2.10.7\"} \r\nPONG\r\n"), "NATS 2.10.7"),
                arguments(
                        "nats",
                        Bytes.of("INFO {}\r\n-ERR 'Authorization Violation'\r\n"),
                        "NATS of an unknown version: asks for a password"),
                arguments("smtp", Bytes.of("220-mx\r\n220 mx ESMTP Postfix\r\n"), "greeting \"220 mx ESMTP Postfix\""),
                arguments("fastcgi", Bytes.of("\1\n\0\0\0\22\6\0\17\1FCGI_MPXS_CONNS0\0\0\0\0\0\0"), "FastCGI values"),
                arguments("fastcgi", Bytes.of("\1\13\0\0\0\10\0\0\11\0\0\0\0\0\0\0"), "FastCGI without values"),
                arguments("tls", Bytes.of("\26\3\3\0z\2\0\0v\3\3"), "TLS"),
                arguments(
                        "tls+redis", Bytes.of("\26\3\3\0z\2\0\0v\3\3"), "TLS; what is inside was not asked from here"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsWhoIsTurnedAwayFromWhoIsAskedForAPassword(String spec, byte[] whole, String detail) {
        Handshake handshake = Handshakes.of(spec);

        assertThat(handshake.judge(whole)).isEqualTo(Answer.turnedAway(detail));
        assertThat(Bytes.properPrefixes(whole))
                .extracting(piece -> handshake.judge(piece).meaning())
                .doesNotContain(Answer.Meaning.FOREIGN);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        "redis",
                        Bytes.of("-DENIED Redis is running in protected mode because protected mode is enabled\r\n"),
                        "DENIED: protected mode serves loopback clients only"),
                arguments(
                        "mysql",
                        Bytes.mySqlPacket(0, "\u00ffj\4Host '10.1.2.3' is not allowed to connect"),
                        "error 1130: no account for this address"),
                arguments(
                        "mysql",
                        Bytes.mySqlPacket(0, "\u00ffi\4Host '10.1.2.3' is blocked because of many connection errors"),
                        "error 1129: this address is blocked after too many errors"),
                arguments(
                        "postgresql",
                        Bytes.postgresError(
                                "SFATAL",
                                "C28000",
                                "Mno pg_hba.conf entry for host \"fd00::1\"",
                                "RClientAuthentication"),
                        "28000: no line of pg_hba.conf lets this address in"),
                arguments(
                        "postgresql",
                        Bytes.postgresError("SFATAL", "C28000", "MKein Eintrag", "RClientAuthentication"),
                        "28000: no line of pg_hba.conf lets this address in"),
                arguments(
                        "postgresql",
                        Bytes.postgresError("SFATAL", "C08P01", "Mlogin rejected"),
                        "28000: no line of pg_hba.conf lets this address in"),
                arguments("smtp", Bytes.of("554 mx refuses\r\n"), "554 mx refuses"),
                arguments("tls", Bytes.of("\25\3\3\0\2\2\50"), "TLS alert 40"),
                arguments("tcp", Bytes.of("554 No SMTP service here\r\n"), "\"554 No SMTP service here\""),
                arguments("tcp", Bytes.of("421 Too many connections\r\n"), "\"421 Too many connections\""),
                arguments("tcp", Bytes.of("-DENIED Redis is running\r\n"), "\"-DENIED Redis is running\""),
                arguments("tcp", Bytes.of("* BYE not for you\r\n"), "\"* BYE not for you\""),
                arguments(
                        "tcp",
                        Bytes.of("ERROR: your address is not allowed\r\n"),
                        "\"ERROR: your address is not allowed\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sorry, you are not allowed here",
                "Access denied",
                "\0\1\2\3 go away",
                "H\0\0\0\u00ffj\4Host '10.1.2.3' is not allowed to connect"
            })
    void takesWordsOfRefusalForOneWhenTheServerClosesAfterThem(String words) {
        assertThat(Handshakes.of("tcp").judgeClosed(Bytes.of(words)).meaning()).isEqualTo(Answer.Meaning.TURNED_AWAY);
    }

    @Test
    void takesANoticeToEverybodyForABanner() {
        byte[] notice = Bytes.of("220 mx ready. Unauthorized use is not permitted\r\n");

        assertThat(Handshakes.of("tcp").judge(notice))
                .isEqualTo(Answer.recognized("banner \"220 mx ready. Unauthorized use is not permitted\""));
    }

    /** Such as the time of day (RFC 867). */
    @Test
    void takesAServerThatSaysOneThingAndClosesForOneThatAnswers() {
        assertThat(Handshakes.of("tcp").judgeClosed(Bytes.of("Thu Nov 26 23:50:17 UTC\r\n")))
                .isEqualTo(Answer.recognized("banner \"Thu Nov 26 23:50:17 UTC\", then closed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            http://192.0.2.10:8000/app?a=b@c | 192.0.2.10:8000
            https://u:p@[2001:db8::7]/       | [2001:db8::7]
            HTTP://name.example              | name.example
            http://name.example?to=http://x/ | name.example
            /app                             | -
            app/there                        | -
            //192.0.2.10/app                 | 192.0.2.10
            """)
    void tellsWhereARedirectSendsItsClient(String location, @Nullable String sentTo) {
        Answer answer = Handshakes.of("http")
                .judge(Bytes.of("HTTP/1.1 302 Found\r\nlocation: " + location + "\r\nContent-Length: 0\r\n\r\n"));

        assertThat(answer.detail()).isEqualTo("HTTP 302");
        assertThat(answer.sentTo()).isEqualTo(sentTo == null ? List.of() : List.of(sentTo));
    }

    @Test
    void followsALocationOnlyWithAStatusThatRedirects() {
        assertThat(Handshakes.of("http").judge(Bytes.of("HTTP/1.1 201 Created\r\nLocation: http://192.0.2.1/\r\n\r\n")))
                .isEqualTo(Answer.recognized("HTTP 201"));
    }

    @Test
    void readsOnUntilTheHeadIsWhole() {
        Handshake http = Handshakes.of("http");

        assertThat(http.readsOn(Bytes.of("HTTP/1.1 200 OK\r\nServer: ngi"))).isTrue();
        assertThat(http.readsOn(Bytes.of("HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n")))
                .isFalse();
    }

    /** These have a fixed end, so that nothing but the whole may be recognized. */
    @ParameterizedTest
    @MethodSource("answersWithAFixedEnd")
    void recognizesNoPieceOfAnAnswer(String spec, byte[] whole) {
        assertThat(Bytes.properPrefixes(whole))
                .allSatisfy(piece ->
                        assertThat(Handshakes.of(spec).judge(piece).meaning()).isEqualTo(INCOMPLETE));
    }

    static Stream<Arguments> answersWithAFixedEnd() {
        return Stream.of(
                arguments("redis", Bytes.of("+PONG\r\n")),
                arguments("redis", Bytes.of("-NOAUTH Authentication required.\r\n")),
                arguments("amqp", Arrays.copyOf(Bytes.connectionStart(), 13)),
                arguments("amqp", Bytes.of("AMQP\0\1\0\0")),
                arguments("mysql", Bytes.greeting("8.4.0")),
                arguments("grpc", Bytes.frames(Bytes.settings(), Bytes.settingsAcknowledged())),
                arguments("mongodb", HELLO),
                arguments("http", Bytes.of("HTTP/1.1 200 OK\r\n")),
                arguments("http", Bytes.of("HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\nno")),
                arguments("http", Bytes.of(TLS_ON_NGINX.substring(0, TLS_ON_NGINX.indexOf("port")))),
                arguments("http", Bytes.of(TLS_ON_GO.substring(0, TLS_ON_GO.indexOf(".\n")))));
    }

    @ParameterizedTest
    @MethodSource("foreignAnswers")
    void namesTheProtocolThatAnswersInstead(String spec, byte[] received, String detail) {
        assertThat(Handshakes.of(spec).judge(received)).isEqualTo(Answer.foreign(detail));
    }

    static Stream<Arguments> foreignAnswers() {
        byte[] tlsAlert = Bytes.of("\u0015\3\1\0\2\2\n");
        return Stream.of(
                arguments("http", tlsAlert, "TLS"),
                arguments("redis", tlsAlert, "TLS"),
                arguments("amqp", tlsAlert, "TLS"),
                arguments("http", Bytes.of(TLS_ON_NGINX), "TLS (HTTP 400: plain HTTP was sent to a TLS port)"),
                arguments("http", Bytes.of(TLS_ON_GO), "TLS (HTTP 400: plain HTTP was sent to a TLS port)"),
                arguments("http", Bytes.of("SSH-2.0-OpenSSH_9.2p1 Debian\r\n"), "SSH-2.0-OpenSSH_9.2p1 Debian"),
                arguments("mysql", Bytes.of("SSH-2.0-dropbear\r\n"), "SSH-2.0-dropbear"),
                arguments("mysql", Bytes.of("220 mx ESMTP Postfix\r\n"), "SMTP 220 mx ESMTP Postfix"),
                arguments("mysql", Bytes.of("220 (vsFTPd 3.0.5)\r\n"), "FTP 220 (vsFTPd 3.0.5)"),
                arguments("mysql", Bytes.of("220 ready\r\n"), "SMTP or FTP 220 ready"),
                arguments("redis", Bytes.of("+OK POP3 ready\r\n"), "POP3 +OK POP3 ready"),
                arguments("redis", Bytes.of("* OK IMAP4rev1\r\n"), "IMAP * OK IMAP4rev1"),
                arguments("redis", Bytes.of("HTTP/1.1 400 Bad Request\r\n"), "HTTP/1.1 400"),
                arguments("http", Bytes.of("-ERR unknown command 'GET'\r\n"), "Redis"),
                arguments("http", Bytes.of("INFO {\"server_id\":\"N\"}\r\n"), "NATS"),
                arguments("http", Bytes.of("AMQP\0\0\11\1"), "AMQP"),
                arguments("http", Bytes.connectionStart(), "AMQP"),
                arguments("http", Bytes.greeting("8.4.0"), "MySQL"),
                arguments("http", Bytes.of("\0\0\6\4\0\0\0\0\0\0\3\0\0\0d"), "HTTP/2"),
                arguments("mysql", Bytes.greeting("\t"), "unknown bytes \"....\""),
                arguments("http", Bytes.frames(Bytes.settings(), Bytes.settingsAcknowledged()), "HTTP/2"),
                arguments("mongodb", Bytes.settings(), "HTTP/2"),
                arguments("mongodb", tlsAlert, "TLS"),
                arguments("mongodb", Bytes.of("HTTP/1.1 400 Bad Request\r\n\r\n"), "HTTP/1.1 400"),
                arguments("mongodb", Bytes.greeting("10.1.2"), "MySQL"),
                arguments("mongodb", Bytes.mongoMessage("IPv4", "\u00dd\7\0\0", Bytes.ok(1)), "MongoDB"),
                arguments("mongodb", Bytes.mongoMessage("IPv6", "\1\0\0\0", Bytes.ok(1)), "MongoDB"),
                arguments(
                        "mongodb",
                        Bytes.mongoReply(Bytes.text("msg", "ok?")),
                        "MongoDB, with a reply that is neither ok nor an error"),
                arguments("mongodb", Bytes.mongoReply("\77ok\0"), "MongoDB, with a damaged reply"),
                arguments("mongodb", Bytes.mongoReply("\3ok\0\u00ff\0\0\0"), "MongoDB, with a damaged reply"),
                arguments("http", HELLO, "MongoDB"),
                arguments("grpc", HELLO, "MongoDB"),
                arguments("grpc", tlsAlert, "TLS"),
                arguments("grpc", Bytes.of("HTTP/1.1 400 Bad Request\r\n\r\n"), "HTTP/1.1 400"),
                arguments("grpc", Bytes.of("HTTP/1.0 505 HTTP Version Not Supported\r\n"), "HTTP/1.0 505"),
                arguments("grpc", Bytes.settingsAcknowledged(), "HTTP/2"),
                arguments("grpc", Bytes.frame(4, 0, 0, "short"), "HTTP/2"),
                arguments("grpc", Bytes.frame(4, 0, 1, ""), "unknown bytes \".........\""),
                arguments("grpc", Bytes.frames(Bytes.settings(), Bytes.frame(4, 1, 0, "123456")), DAMAGED_SECOND_FRAME),
                arguments("grpc", Bytes.frames(Bytes.settings(), Bytes.frame(4, 0, 0, "12345")), DAMAGED_SECOND_FRAME),
                arguments("grpc", Bytes.frames(Bytes.settings(), Bytes.frame(4, 1, 5, "")), DAMAGED_SECOND_FRAME),
                arguments("grpc", Bytes.frames(Bytes.settings(), Bytes.of("HTTP/1.1 400")), DAMAGED_SECOND_FRAME),
                arguments("http", Bytes.of("HTTP/2 200\r\n"), "HTTP/2 200"),
                arguments("http", Bytes.of("hello\r\nyou"), "unknown bytes \"hello\""));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isNotFooledByAServerThatEchoes(String spec) {
        Handshake handshake = Handshakes.of(spec);

        assertThat(handshake.judge(handshake.request())).isEqualTo(Answer.foreign("an echo of what was sent"));
    }

    static Stream<String> requests() {
        return Handshakes.ids().stream().filter(id -> Handshakes.of(id).request().length > 0);
    }

    @ParameterizedTest
    @MethodSource("sendingAnswers")
    void tellsWhereAnAnswerSendsItsClient(String spec, byte[] whole, List<String> sentTo) {
        Handshake handshake = Handshakes.of(spec);

        assertThat(handshake.judge(whole).meaning()).isEqualTo(Answer.Meaning.RECOGNIZED);
        assertThat(handshake.judge(whole).sentTo()).isEqualTo(sentTo);
        assertThat(handshake.readsOn(whole)).isFalse();
        assertThat(Bytes.properPrefixes(whole)).allSatisfy(piece -> {
            boolean known = handshake.judge(piece).meaning() == Answer.Meaning.RECOGNIZED;
            assertThat(!known || handshake.readsOn(piece)).isTrue();
        });
    }

    static Stream<Arguments> sendingAnswers() {
        String node = "*4\r\n$10\r\n192.0.2.10\r\n:6379\r\n$2\r\nid\r\n*0\r\n";
        String sixth = "*3\r\n$11\r\n2001:db8::7\r\n:6380\r\n$2\r\nid\r\n";
        return Stream.of(
                arguments(
                        "redis",
                        Bytes.of("+PONG\r\n*2\r\n*3\r\n:0\r\n:8000\r\n" + node + "*3\r\n:8001\r\n:16383\r\n" + sixth),
                        List.of("192.0.2.10:6379", "[2001:db8::7]:6380")),
                arguments("redis", Bytes.of("+PONG\r\n-ERR This instance has cluster support disabled\r\n"), List.of()),
                arguments(
                        "redis",
                        Bytes.of("+PONG\r\n*1\r\n*3\r\n:0\r\n:1\r\n*3\r\n$0\r\n\r\n:6379\r\n$-1\r\n"),
                        List.of()),
                arguments(
                        "mongodb",
                        Bytes.mongoReply(Bytes.texts("hosts", "192.0.2.1:27017", "[::1]:27018"), Bytes.ok(1)),
                        List.of("192.0.2.1:27017", "[::1]:27018")),
                arguments(
                        "kafka",
                        Bytes.kafka("192.0.2.10", "2001:db8::7"),
                        List.of("192.0.2.10:9092", "[2001:db8::7]:9092")),
                arguments(
                        "nats",
                        Bytes.of(
                                "INFO {\"version\":\"2\",\"connect_urls\":[\"192.0.2.1:4222\",\"[::1]:4222\"],\"x\":[\"no\"]}\r\nPONG\r\n"),
                        List.of("192.0.2.1:4222", "[::1]:4222")));
    }

    @ParameterizedTest
    @CsvSource({"451 try later, true", "220 ready, false"})
    void waitsForAMailServerThatAsksToComeBack(String greeting, boolean waits) {
        Answer answer = Handshakes.of("smtp").judge(Bytes.of(greeting + "\r\n"));

        assertThat(answer.meaning() == INCOMPLETE).isEqualTo(waits);
    }

    /** The hardest that a server can do to what reads it: all that is taken of one answer, in pieces that almost fit. */
    @ParameterizedTest
    @MethodSource("floods")
    void endsSoonOnAFlood(byte[] flood) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Handshakes.ids().forEach(id -> {
            Handshake handshake = Handshakes.of(id);
            assertThat(handshake.judge(flood)).isNotNull();
            assertThat(handshake.judgeClosed(flood)).isNotNull();
            handshake.readsOn(flood);
        }));
    }

    static Stream<byte[]> floods() {
        return Stream.of(
                        "+PONG\r\n" + "*1\r\n".repeat(20_000),
                        "+PONG\r\n*999999\r\n" + ":1\r\n".repeat(20_000),
                        "INFO {" + "[\"a\"]".repeat(10_000) + "}\r\n",
                        "INFO {\"connect_urls\":[" + "\"a\",".repeat(10_000) + "}\r\nPONG\r\n",
                        "220-x\r\n".repeat(9_000),
                        "HTTP/1.1 302 \r\n" + "Location:\r\n".repeat(6_000),
                        "HTTP/1.1 400 \r\n" + "content-length: 9\r\n".repeat(3_000),
                        "N\0\0\0\4".repeat(13_000),
                        "\1\n\0\0\u00ff\u00ff" + "\0".repeat(65_000),
                        "\u00ff".repeat(65_536),
                        "\0".repeat(65_536),
                        "0\u0084\u007f\u00ff\u00ff\u00ff".repeat(10_000))
                .map(Bytes::of);
    }

    @Test
    void waitsForAServerThatSaysItIsNotReady() {
        assertThat(Handshakes.of("postgresql")
                        .judge(Bytes.postgresError("SFATAL", "C57P03", "Mthe database system is starting up")))
                .isEqualTo(Answer.notReady("error 57P03: the database system is starting up"));
        assertThat(Handshakes.of("http:/ok=200").judge(Bytes.of("HTTP/1.1 503 Busy\r\n\r\n")))
                .isEqualTo(Answer.notReady("HTTP 503, not 200"));
        assertThat(Handshakes.of("ldap").judge(Bytes.ldapResult(51)))
                .isEqualTo(Answer.notReady("result 51: of the directory"));
        assertThat(Handshakes.of("kafka").judge(Bytes.kafka()))
                .isEqualTo(Answer.notReady("the broker knows no broker yet"));
        assertThat(Handshakes.of("mqtt").judge(Bytes.of(" \2\0\3")))
                .isEqualTo(Answer.notReady("code 3: the server is unavailable"));
        assertThat(Handshakes.of("redis").judge(Bytes.of("-LOADING Redis is loading the dataset in memory\r\n")))
                .isEqualTo(Answer.notReady("LOADING: Redis still reads its data"));
        assertThat(Handshakes.of("mysql").judge(Bytes.mySqlPacket(0, "\u00ff\u001d\4Server shutdown in progress")))
                .isEqualTo(Answer.notReady("error 1053: the server is going down"));
        assertThat(Handshakes.of("mongodb").judge(Bytes.mongoReply(Bytes.int32("code", 11600), Bytes.ok(0))))
                .isEqualTo(Answer.notReady("error 11600: the server is going down"));
        assertThat(Handshakes.of("grpc")
                        .judge(Bytes.frames(Bytes.settings(), Bytes.frame(7, 0, 0, "\0\0\0\0\0\0\0\0"))))
                .isEqualTo(Answer.notReady("HTTP/2 GOAWAY: the server turns connections away"));
    }

    /** Many servers send their settings before they read a byte; such bytes may come from anything that just accepts. */
    @Test
    void takesTheSettingsOfAServerThatReadNothingForNoAnswer() {
        assertThat(Handshakes.of("grpc").judge(Bytes.settings())).isEqualTo(Answer.incomplete());
        assertThat(Handshakes.of("grpc").judge(Bytes.frames(Bytes.settings(), Bytes.settings())))
                .isEqualTo(Answer.incomplete());
    }

    @Test
    void cutsALongBannerShort() {
        assertThat(Handshakes.of("tcp").judge(Bytes.of("x".repeat(500))).detail())
                .isEqualTo("banner \"" + "x".repeat(59) + "…\"");
    }

    @Test
    void neverThrowsAndNeverRecognizesNoise() {
        Random random = new Random(20260101);
        for (int round = 0; round < 3_000; round++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            for (String spec : Handshakes.ids()) {
                Answer answer = Handshakes.of(spec).judge(noise);
                assertThat(answer.detail()).matches("[\\x20-\\x7e…]*");
                assertThat(spec.equals("tcp") || answer.meaning() != Answer.Meaning.RECOGNIZED)
                        .as("%s recognizes %s", spec, Arrays.toString(noise))
                        .isTrue();
            }
        }
    }

    @Test
    void neverThrowsOnADamagedAnswer() {
        Random random = new Random(20260102);
        goodAnswers().forEach(answer -> {
            Handshake handshake = Handshakes.of((String) answer.get()[0]);
            for (int round = 0; round < 500; round++) {
                byte[] damaged = ((byte[]) answer.get()[1]).clone();
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                assertThat(handshake.judge(Arrays.copyOf(damaged, random.nextInt(damaged.length + 1))))
                        .isNotNull();
            }
        });
    }

    @Test
    void doesNotChokeOnAFlood() {
        byte[] flood = Bytes.of("-ERR " + "x".repeat(1_000_000));
        assertThat(Handshakes.of("redis").judge(flood).meaning()).isEqualTo(INCOMPLETE);
        assertThat(Handshakes.of("http")
                        .judge(Bytes.of("HTTP/1.1 200 " + "x".repeat(1_000_000)))
                        .meaning())
                .isEqualTo(Answer.Meaning.FOREIGN);
    }
}
