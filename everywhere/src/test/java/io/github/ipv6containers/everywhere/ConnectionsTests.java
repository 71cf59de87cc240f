package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionsTests {

    @ParameterizedTest
    @EnumSource
    void knowTheAddressAtTheOtherEndOfSocketsAndChannels(IPFamily family) throws IOException {
        Connections connections = new Connections();
        connections.begin();
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
}
