package io.github.ipv6containers.everywhere;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.testcontainers.containers.GenericContainer;

/** A program that starts a container for itself, as development servers do, and no test. */
final class ShopServer {

    private ShopServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        GenericContainer<?> redis = new GenericContainer<>("redis:8.2").withExposedPorts(6379);
        redis.start();
        try (Socket socket = new Socket(redis.getHost(), redis.getMappedPort(6379))) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            System.out.println(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII));
        }
        // A server runs long enough for what is proved beside it.
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("ipv6containers-everywhere")) {
                thread.join();
            }
        }
    }
}
