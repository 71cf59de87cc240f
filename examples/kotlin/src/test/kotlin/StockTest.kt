import io.github.ipv6containers.IPFamily
import io.github.ipv6containers.containers.IPv6RedisContainer
import io.github.ipv6containers.junit.EachIPFamily
import io.github.ipv6containers.junit.IPv6Containers
import org.junit.jupiter.api.Assertions.assertEquals
import org.testcontainers.junit.jupiter.Container
import java.net.Socket

@IPv6Containers
class StockTest {

    companion object {
        @Container
        @JvmField
        val redis: IPv6RedisContainer = IPv6RedisContainer("redis:8.2")
    }

    @EachIPFamily
    fun answers(family: IPFamily) {
        val endpoint = redis.endpoint(6379, family)
        Socket(endpoint.host(), endpoint.port()).use { socket ->
            socket.getOutputStream().write("PING\r\n".toByteArray())
            assertEquals("+PONG", String(socket.getInputStream().readNBytes(5)))
        }
    }
}
