package io.github.ipv6containers.network;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Chooses subnets at random, so that networks of other runs and other people's are unlikely to be met. */
final class Subnets {

    private final RandomGenerator random;

    Subnets(RandomGenerator random) {
        this.random = random;
    }

    /** Returns a unique local /64 with a random global ID (RFC 4193, 3.2), for example {@code fd5e:8a11:90:1::/64}. */
    String ipv6() {
        return "fd%02x:%x:%x:%x::/64"
                .formatted(
                        random.nextInt(0x100),
                        random.nextInt(0x10000),
                        random.nextInt(0x10000),
                        random.nextInt(0x10000));
    }

    /** Returns a private /24 of 10.0.0.0/8 (RFC 1918) that no interface of this machine lies in. */
    String ipv4() {
        while (true) {
            String prefix = "10.%d.%d.".formatted(random.nextInt(1, 256), random.nextInt(256));
            if (addressesHere().noneMatch(address -> address.startsWith(prefix))) {
                return prefix + "0/24";
            }
        }
    }

    private static Stream<String> addressesHere() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(InetAddress::getHostAddress);
        } catch (SocketException e) {
            return Stream.empty();
        }
    }
}
