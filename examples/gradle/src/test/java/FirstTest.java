import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.testcontainers.junit.jupiter.Container;

@IPv6Containers
class FirstTest {

    @Container
    static final IPv6RedisContainer redis = new IPv6RedisContainer();

    @EachIPFamily
    void answers(IPFamily family) throws IOException {
        Endpoint endpoint = redis.endpoint(6379, family);
        try (Socket socket = new Socket(endpoint.host(), endpoint.port())) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("+PONG", new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII));
        }
    }
}
