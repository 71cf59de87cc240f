import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers
class StockTest {

    @Container
    static final GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);

    @Test
    void answers() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", redis.getMappedPort(6379))) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("+PONG", new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII));
        }
    }
}
