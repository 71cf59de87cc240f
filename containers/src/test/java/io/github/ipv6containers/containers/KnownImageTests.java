package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.utility.DockerImageName;

class KnownImageTests {

    private final KnownImage redis = KnownImage.of(DockerImageName.parse("redis:8.2"));

    @Test
    void knowsWhatMendsAPortOfItsRecipeWhateverIsAskedThere() {
        assertThat(service(6379, "redis").mend()).isEqualTo("redis-server --bind 0.0.0.0 ::");
        assertThat(service(6379, "tcp").why()).startsWith("The image listens on both families by itself.");
    }

    /** A wrong port is not mended by what another one has to be bound to. */
    @Test
    void knowsNothingThatMendsAnotherPort() {
        assertThat(service(6380, "redis"))
                .extracting(Service::mend, Service::why)
                .containsExactly("", "");
    }

    private Service service(int port, String handshake) {
        List<ServicePort> ports = List.of(new ServicePort(port, handshake, Handshakes.of(handshake)));
        return redis.service("redis", ports, StackMode.DUAL_STACK);
    }
}
