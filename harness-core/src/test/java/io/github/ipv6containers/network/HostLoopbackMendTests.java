package io.github.ipv6containers.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What gives a machine its {@code ::1} back, by the kernel's settings of interfaces. */
@Isolated
class HostLoopbackMendTests {

    @Test
    void aKernelWithoutIPv6(@TempDir Path settings) {
        assertThat(HostLoopback.mend(settings.resolve("none"))).isEqualTo("start the kernel without ipv6.disable=1");
    }

    @Test
    void allInterfacesSwitchedOff(@TempDir Path settings) throws IOException {
        set(settings, "all", "1");
        set(settings, "lo", "1");

        assertThat(HostLoopback.mend(settings)).isEqualTo("sysctl net.ipv6.conf.all.disable_ipv6=0");
    }

    @Test
    void theLoopbackAloneSwitchedOff(@TempDir Path settings) throws IOException {
        set(settings, "all", "0");
        set(settings, "lo", "1");

        assertThat(HostLoopback.mend(settings)).isEqualTo("sysctl net.ipv6.conf.lo.disable_ipv6=0");
    }

    @Test
    void aLoopbackThatIsDown(@TempDir Path settings) throws IOException {
        set(settings, "all", "0");
        set(settings, "lo", "0");

        assertThat(HostLoopback.mend(settings)).isEqualTo("ip link set lo up");
    }

    private static void set(Path settings, String name, String value) throws IOException {
        Path folder = Files.createDirectory(settings.resolve(name));
        Files.writeString(folder.resolve("disable_ipv6"), value + "\n");
    }
}
