package io.github.ipv6containers.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElsewhereTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            192.0.2.10,               IPV4
            192.0.2.10:9092,          IPV4
            0.0.0.0:9092,             IPV4
            [::ffff:192.0.2.10]:9092, IPV4
            0:0:0:0:0:ffff:1.2.3.4,   IPV4
            [2001:db8::7]:9092,       IPV6
            [fe80::1%eth0]:80,        IPV6
            2001:db8::7,              IPV6
            ::1,                      IPV6
            [::1],                    IPV6
            ::,                       IPV6
            broker.example:9092,
            localhost,
            face:9092,
            1.2.3:9092,
            '',
            """)
    void tellsTheFamilyOfALiteralAddress(String address, @Nullable IPFamily family) {
        assertThat(Elsewhere.family(address).orElse(null)).isEqualTo(family);
    }

    @Test
    void takesAnythingThatAServerMaySay() {
        Random random = new Random(20260103);
        String signs = "0123456789abcdef:.[]%/-xyz ";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder address = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                address.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(Elsewhere.family(address.toString())).isNotNull();
        }
    }
}
