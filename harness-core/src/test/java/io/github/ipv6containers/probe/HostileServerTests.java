package io.github.ipv6containers.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A dial ends in its time, and says something short, whatever a server does. */
class HostileServerTests {

    private static final Duration ANSWER = Duration.ofMillis(200);
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), ANSWER, Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** TLS and what is inside have the time of an answer each; the rest is for a busy machine. */
    private static final Duration LONGEST = ANSWER.multipliedBy(2).plus(Duration.ofSeconds(5));

    private static final List<String> SPECS = Stream.concat(
                    Handshakes.ids().stream(),
                    Stream.of("http:/health=200", "https:/health=200", "tls+redis", "tls+grpc"))
            .toList();

    enum Server {
        SENDS_NOISE_WITHOUT_END(new byte[0], 0) {
            @Override
            void serve(OutputStream out) throws IOException {
                byte[] noise = new byte[8192];
                new Random(1).nextBytes(noise);
                while (true) {
                    out.write(noise);
                }
            }
        },
        SENDS_A_LINE_WITHOUT_END("HTTP/1.1 200 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 'x'),
        SENDS_A_BYTE_NOW_AND_THEN(new byte[0], '+'),
        /** The head of the longest record of TLS, in which a ServerHello begins; its rest comes byte by byte. */
        SENDS_TLS_BYTE_BY_BYTE(new byte[] {0x16, 3, 3, 0x40, 0, 2, 0, 0x3f, (byte) 0xfc}, 0),
        /** Lengths that claim two gigabytes, in the order of most protocols. */
        CLAIMS_A_LONG_MESSAGE(new byte[] {0x7f, -1, -1, -1, 0x7f, -1, -1, -1}, -1),
        SENDS_NOTHING(new byte[0], -2);

        @SuppressWarnings("ImmutableEnumChecker") // Nobody writes to it.
        private final byte[] first;

        private final int then;

        Server(byte[] first, int then) {
            this.first = first;
            this.then = then;
        }

        void serve(OutputStream out) throws IOException {
            out.write(first);
            out.flush();
            while (then > -2) {
                out.write(then);
                out.flush();
                if (then != 'x') {
                    pause();
                }
            }
        }

        private static void pause() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void isLeftInTime() throws IOException {
        List<ServerSocket> listeners = new ArrayList<>();
        List<ProbeTarget> targets = new ArrayList<>();
        try {
            for (Server hostile : Server.values()) {
                ServerSocket listener = listener();
                listeners.add(listener);
                serve(listener, hostile);
                SPECS.forEach(spec -> targets.add(target(spec, listener.getLocalPort())));
            }

            List<Fact> facts = SocketProbe.dialAll(targets, target -> SocketProbe.dial(target, PATIENCE));

            assertThat(facts).hasSize(SPECS.size() * Server.values().length).allSatisfy(fact -> {
                String spec = fact.target().port().name();
                assertThat(fact.millis()).as("%s", fact).isLessThan((double) LONGEST.toMillis());
                assertThat(fact.detail()).as("%s", fact).matches("[\\x20-\\x7e…]{1,200}");
                assertThat(fact.firstBytes()).as("%s", fact).hasSizeLessThanOrEqualTo(128);
                // To plain TCP, a server that waits is a good one; and an HTTP status is an answer, whatever its
                // reason.
                assertThat(fact.answered() && !spec.equals("tcp") && !spec.equals("http"))
                        .as("%s", fact)
                        .isFalse();
            });
        } finally {
            for (ServerSocket listener : listeners) {
                listener.close();
            }
        }
    }

    private static ServerSocket listener() throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.bind(new InetSocketAddress(IPFamily.IPV4.loopbackAddress(), 0));
        return listener;
    }

    private static ProbeTarget target(String spec, int port) {
        return new ProbeTarget(
                new ServicePort(port, spec, Handshakes.of(spec)),
                IPFamily.IPV4,
                Vantage.NETWORK,
                new Endpoint(IPFamily.IPV4.loopback(), port, IPFamily.IPV4));
    }

    private static void serve(ServerSocket listener, Server hostile) {
        daemon(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket socket = listener.accept();
                    daemon(() -> {
                        try (socket) {
                            hostile.serve(socket.getOutputStream());
                            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                        } catch (IOException left) {
                            // The client has had enough.
                        }
                    });
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "hostile server");
        thread.setDaemon(true);
        thread.start();
    }
}
