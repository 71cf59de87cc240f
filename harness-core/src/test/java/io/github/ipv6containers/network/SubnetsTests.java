package io.github.ipv6containers.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubnetsTests {

    private final Subnets subnets = new Subnets(new Random(1));

    @Test
    void anIPv6SubnetIsAUniqueLocalOne() {
        assertThat(Stream.generate(subnets::ipv6).limit(1000))
                .doesNotHaveDuplicates()
                .allMatch(s -> s.matches("fd[0-9a-f]{2}(:[0-9a-f]{1,4}){3}::/64"));
    }

    @Test
    void anIPv4SubnetIsAPrivateOne() {
        assertThat(Stream.generate(subnets::ipv4).limit(1000)).allMatch(s -> s.matches("10\\.\\d+\\.\\d+\\.0/24"));
    }
}
