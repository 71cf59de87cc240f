package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionsTests {

    @ParameterizedTest
    @EnumSource
    void knowTheAddressAtTheOtherEndOfSocketsAndChannels(IPFamily family) throws IOException {
        Connections connections = new Connections();
        connections.begin();
        assertThat(connections.all()).isPresent(); // It records from now on.
        try (ServerSocket server = new ServerSocket(0, 2, family.loopbackAddress());
                Socket socket = new Socket(family.loopback(), server.getLocalPort());
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(family.loopback(), server.getLocalPort()))) {
            socket.getOutputStream().write(1);
            channel.write(ByteBuffer.wrap(new byte[] {1}));

            List<Connections.Spoken> all = connections.all().orElseThrow();

            Endpoint spokenTo = new Endpoint(family.loopback(), server.getLocalPort(), family);
            assertThat(all.stream().filter(spoken -> spoken.isTo(spokenTo)))
                    .hasSize(2)
                    .allMatch(
                            spoken -> spoken.thread() == Thread.currentThread().getId());
        }
    }

    @Test
    void thatWereNotListenedToAreNotKnown() {
        assertThat(new Connections().all()).isEmpty();
    }

    @Test
    void areNotKnownInAJvmWithoutARecorder() throws Exception {
        Class<?> asks = new WithoutRecorder().loadClass(Asks.class.getName());

        Callable<?> begun = (Callable<?>) asks.getDeclaredConstructor().newInstance();

        assertThat(begun.call()).isEqualTo(Optional.empty());
    }

    /** Is loaded together with what it asks. */
    public static final class Asks implements Callable<Optional<List<Connections.Spoken>>> {

        @Override
        public Optional<List<Connections.Spoken>> call() {
            Connections connections = new Connections();
            connections.begin();
            return connections.all();
        }
    }

    /** As in a Java runtime that was made without the module {@code jdk.jfr}. */
    private static final class WithoutRecorder extends ClassLoader {

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (name.startsWith("jdk.jfr.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(Connections.class.getPackageName())) {
                return super.loadClass(name);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defined(name) : loaded;
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream file = Connections.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(file).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
